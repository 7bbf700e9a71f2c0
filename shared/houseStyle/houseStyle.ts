/** A publication's own rules, as data. The story never changes by them; text is set by them on the way in and out. */
export interface HouseStyle {
  readonly name: string;
  /** Outer marks: British single or American double. Inner marks are the other kind. */
  readonly quotationMarks: 'single' | 'double';
  /** Headlines keep single marks in most houses, whatever the body does. */
  readonly headlineMarks: 'single' | 'double';
  /** BCP 47. */
  readonly language: string;
  /** Rules of preflight that this house treats otherwise: rule name to severity, or 'off'. */
  readonly severities: Readonly<Record<string, 'hold' | 'warn' | 'query' | 'info' | 'off'>>;
}

export const british: HouseStyle = { name: 'British', quotationMarks: 'single', headlineMarks: 'single', language: 'en-GB', severities: {} };
export const american: HouseStyle = { name: 'American', quotationMarks: 'double', headlineMarks: 'single', language: 'en-US', severities: {} };

export const houseStyles: readonly HouseStyle[] = [british, american];
