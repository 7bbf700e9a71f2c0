declare module 'commonmark' {
  export class Parser {
    constructor(options?: { readonly smart?: boolean });
    parse(markdown: string): unknown;
  }
  export class HtmlRenderer {
    constructor(options?: { readonly smart?: boolean });
    render(tree: unknown): string;
  }
}
