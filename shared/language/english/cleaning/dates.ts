import { monthNumber, zoneOffset } from '../../../text/calendar';
import type { DatePatterns } from '../../languageCleaning';

const monthPart =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** How dates and times are written on both sides of the Atlantic. */
export const datePatterns: DatePatterns = {
  dayFirst: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}(?:of\\s)?${monthPart},?\\s{1,2}(\\d{4})\\b`, 'i'),
  monthFirst: new RegExp(`\\b${monthPart}\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(\\d{4})\\b`, 'i'),
  monthOf: monthNumber,
  clock: /\b(\d{1,2})[:.](\d{2})(?::\d{2})?\s{0,2}([ap])?\.?(m)?\.?/i,
  bareHour: /\b(\d{1,2})\s{0,2}([ap])\.?m\b/i,
  fourFigures: /\b([01]\d|2[0-3])([0-5]\d)(?:\s{0,2}(?:hrs|hours|gmt|bst|utc|est|edt|on|[,a-z]))/i,
  zone: /\b(gmt|utc|bst|cet|cest|est|edt|cst|cdt|mst|mdt|pst|pdt)\b/i,
  offsetOf: zoneOffset,
};
