import type { OpeningPatterns } from '../languageDesk';

const said =
  '(?:said|says|added|adds|told|tells|claimed|claims|argued|argues|insisted|insists|explained|explains|continued|continues|stressed|warned|warns|noted|notes|admitted|denied|described|called|urged|urges|confirmed|wrote|writes|went on)';
const fewWords = "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}’'.-]*,? ){1,6}";

/** How a story begins whose opening is lost. */
export const openings: OpeningPatterns = {
  middles: [
    new RegExp(`^(?:He|She|They)(?= (?:also|then|again|too|(?:(?:has|have|had) )?(?:also )?${said})\\b)`, 'u'),
    /^(?:His|Her|Their)(?= (?:[\p{L}’'-]+ ){1,3}(?:also|added|adds|went on)\b)/u,
    new RegExp(`^${fewWords}also(?= ${said}\\b)`, 'u'),
    new RegExp(`^${fewWords}(?:added|adds)(?=:| that\\b)`, 'u'),
    /^(?:However|Moreover|Furthermore|Nevertheless|Nonetheless|Meanwhile|In addition|Additionally|As a result|Consequently|Afterwards|Elsewhere)(?=,)/u,
  ],
  pronoun: /^(?:He|She|They|His|Her|Their|Him)(?= )/u,
  also: /\b(?:also|likewise|(?:too|as well)(?=[.,;]|$))(?![\p{L}-])/iu,
};
