import { houseStyles, type HouseStyle } from '../shared/houseStyle/houseStyle';
import { parseHouseStyle } from '../shared/houseStyle/parseHouseStyle';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { readInput } from './readInput';

/** The house style of that name, whatever its capitals, or the one in that JSON file; British where none is asked for. */
export async function readHouseStyle(wanted = 'British'): Promise<Outcome<HouseStyle>> {
  const found = houseStyles.find((style) => style.name.toLowerCase() === wanted.toLowerCase());
  if (found) return succeed(found);
  if (!wanted.toLowerCase().endsWith('.json')) {
    return fail('house-style', `There is no house style “${wanted}”. Choose one of: ${houseStyles.map((style) => style.name).join(', ')}, or give a JSON file.`);
  }
  const file = await readInput(wanted);
  return file.ok ? parseHouseStyle(new TextDecoder().decode(file.value.bytes)) : file;
}
