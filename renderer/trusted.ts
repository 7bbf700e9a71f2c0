/**
 * What the page’s policy (`require-trusted-types-for 'script'` in electron/window/pages.ts) asks for wherever text would
 * become markup or code. Each use has a policy of its own, made once: nobody else can make one of its name, and all
 * other text is refused by the browser. A browser without Trusted Types takes the text as it is.
 */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (text: string) => string },
  ): { createHTML(text: string): string };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const asItIs = { createHTML: (text: string): string => text };
const xmlPolicy = trustedTypes?.createPolicy('verbatim-xml', asItIs) ?? asItIs;

/** Reads XML into a document that is never shown, loads nothing and runs nothing. */
export const parseXml = (text: string): Document =>
  new DOMParser().parseFromString(xmlPolicy.createHTML(text), 'application/xml');
