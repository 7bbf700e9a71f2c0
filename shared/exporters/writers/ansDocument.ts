import type { QuotationRecord } from '../copy/quotationRecord';
import type { Markup } from './markup';

/* What is used here of Arc’s ANS 0.10.12. */

export interface Text {
  readonly type: 'text';
  readonly content: Markup;
}

export interface Header {
  readonly type: 'header';
  readonly level: number;
  readonly content: Markup;
}

export interface List {
  readonly type: 'list';
  readonly list_type: 'unordered' | 'ordered';
  readonly items: readonly (Text | List)[];
  readonly additional_properties?: { readonly start: number } | undefined;
}

export interface Quote {
  readonly type: 'quote';
  readonly subtype: 'blockquote' | 'pullquote';
  readonly content_elements: readonly Text[];
  readonly citation?: Text | undefined;
  readonly additional_properties?:
    | QuotationRecord
    | { readonly repeats: string }
    | { readonly display: 'block-quotation' }
    | undefined;
}

export interface Image {
  readonly type: 'image';
  readonly version: '0.10.12';
  readonly url: string;
  readonly alt_text?: string | undefined;
  readonly caption?: string | undefined;
  readonly vanity_credits?: { readonly by: readonly { readonly type: 'author'; readonly name: string }[] } | undefined;
}

export interface Table {
  readonly type: 'table';
  readonly header?: readonly Text[] | undefined;
  readonly rows: readonly (readonly Text[])[];
  readonly additional_properties?: { readonly head_rows: number } | undefined;
}

/** A link that stands by itself: what another site shows, by its address alone. */
export interface InterstitialLink {
  readonly type: 'interstitial_link';
  readonly subtype?: 'embed';
  readonly content: Markup;
  readonly url: string;
  readonly additional_properties?: { readonly provider: string };
}

export interface Divider {
  readonly type: 'divider';
}

export type Element = Text | Header | List | Quote | Image | Table | InterstitialLink | Divider;

export interface LinkList {
  readonly type: 'link_list';
  readonly title: string;
  readonly items: readonly InterstitialLink[];
}

export interface Reference {
  readonly type: 'reference';
  readonly referent: {
    readonly type: 'story';
    readonly id: string;
    readonly provider: '';
    readonly referent_properties: { readonly headlines: Basic<string>; readonly canonical_url: string };
  };
}

/** What may come in several forms, of which we fill one. */
export interface Basic<Value> {
  readonly basic: Value;
}

export interface AnsStory {
  readonly type: 'story';
  readonly version: '0.10.12';
  readonly _id: string;
  readonly language: string;
  readonly last_updated_date: string;
  readonly display_date?: string | undefined;
  readonly headlines: Basic<string>;
  readonly subheadlines?: Basic<string> | undefined;
  readonly description?: Basic<string> | undefined;
  readonly credits?:
    | { readonly by: readonly { readonly type: 'author'; readonly name: string; readonly byline: string }[] }
    | undefined;
  readonly location?: string | undefined;
  readonly slug?: string | undefined;
  readonly distributor?: { readonly name: string; readonly category: 'other' } | undefined;
  readonly source: {
    readonly system: 'verbatim';
    readonly source_id: string;
    readonly additional_properties: { readonly name: string; readonly url: string | null };
  };
  readonly taxonomy?: { readonly tags: readonly { readonly text: string; readonly slug: string }[] } | undefined;
  readonly copyright?: string | undefined;
  readonly planning?: { readonly internal_note: string } | undefined;
  readonly content_elements: readonly (Element | LinkList)[];
  readonly related_content?: Basic<readonly Reference[]> | undefined;
  readonly additional_properties: {
    readonly quotations: readonly QuotationRecord[];
    readonly byline?: string | undefined;
    readonly corrections?: readonly string[] | undefined;
    readonly section?: string | undefined;
    readonly embargo?: string | undefined;
    readonly override?: string | undefined;
  };
}
