import { closingStyles, dashStyles, houseStyles, type HouseStyle } from '../shared/houseStyle/houseStyle';
import { parseHouseStyle } from '../shared/houseStyle/parseHouseStyle';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { readInput } from './readInput';

/** The house style of that name, whatever its capitals, or the one in that JSON file; British where none is asked for. */
export async function readHouseStyle(wanted = 'British'): Promise<Outcome<HouseStyle>> {
  const found = houseStyles.find((style) => style.name.toLowerCase() === wanted.toLowerCase());
  if (found) return succeed(found);
  if (!wanted.toLowerCase().endsWith('.json')) {
    return fail(
      'house-style',
      `There is no house style “${wanted}”. Choose one of: ${houseStyles.map((style) => style.name).join(', ')}, or give a JSON file.`,
    );
  }
  const file = await readInput(wanted);
  return file.ok ? parseHouseStyle(new TextDecoder().decode(file.value.bytes)) : file;
}

/** The options by which a destination's punctuation is set; they go before what its house style says. */
export interface PunctuationValues {
  readonly dashes?: string | undefined;
  readonly closing?: string | undefined;
}

/** The house style of a destination: the one named, with dashes and stops at the close as asked for. */
export async function readExportStyle(
  wanted: string | undefined,
  { dashes, closing }: PunctuationValues,
): Promise<Outcome<HouseStyle>> {
  const style = await readHouseStyle(wanted);
  if (!style.ok) return style;
  if (dashes !== undefined && !isNameIn(dashes, dashStyles)) return unknownChoice('--dashes', dashes, dashStyles);
  if (closing !== undefined && !isNameIn(closing, closingStyles))
    return unknownChoice('--closing', closing, closingStyles);
  return succeed({ ...style.value, dashes: dashes ?? style.value.dashes, closing: closing ?? style.value.closing });
}

const isNameIn = <T extends string>(name: string, names: Readonly<Record<T, string>>): name is T =>
  Object.hasOwn(names, name);

const unknownChoice = (option: string, given: string, names: object): Outcome<never> =>
  fail(
    'house-style',
    `“${given}” after ${option} is not a way to set them. Choose one of: ${Object.keys(names).join(', ')}.`,
  );
