export interface PlacedObject {
  /** The line before which it stands. */
  readonly line: number;
  readonly node: number;
}

/** A picture, an embed or a rule as it was met on the page. */
export type PageObject = PlacedObject &
  (
    | {
        readonly kind: 'picture';
        /** Null where it cannot be shown. */
        src: string | null;
        /** Whether the page gives it an address at all. */
        readonly isAddressed: boolean;
        readonly alt: string;
        readonly href: string | null;
      }
    | { readonly kind: 'embed'; readonly address: string; readonly title: string }
    | { readonly kind: 'rule' }
  );
