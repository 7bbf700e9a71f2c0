import { at, notRun, type Row } from './case';

const door = (title: string): Row => at('electron/door.test.ts', title);
const strangers = door('refuses every other frame and window at every verb');
const wrong = door('refuses %s of %j');

/** J: calls of a page that somebody else has taken over. */
export const calls: Readonly<Record<string, Row>> = {
  'J-01': door('has one schema for each verb of the contract'),
  'J-02': strangers,
  'J-03': wrong,
  'J-04': at('electron/handlers/ownStories.test.ts', 'saves over no story of the desk that it did not open'),
  'J-05': door('refuses more than 20 MB of story'),
  'J-06': at('electron/limitCalls.test.ts', 'ends every flood, whatever the verb, and tells of it once a minute'),
  'J-07': door('answers any value at all with a refusal or an argument of the right shape, and pollutes nothing'),
  'J-08': door('answers any value at all with a refusal or an argument of the right shape, and pollutes nothing'),
  'J-09': door('answers any value at all with a refusal or an argument of the right shape, and pollutes nothing'),
  'J-10': wrong,
  'J-11': at('electron/stories/storyStore.test.ts', 'refuses a rev that does not grow'),
  'J-12': notRun(
    'a story saved under the id of another: main does not read stories, so it cannot tell; the rev must grow',
  ),
  'J-13': notRun(
    'the page has no verb by which it could tell main that something is saved, other than when the window closes',
  ),
  'J-14': at('electron/handlers/handlers.test.ts', 'hands only checked links to the browser'),
  'J-15': at('electron/handlers/handlers.test.ts', 'writes to the folder the user chose and to no other'),
  'J-16': at('electron/web/checkAddress.test.ts', "['F-08', 'http://127.0.0.1/', 'address-not-public']"),
  'J-17': wrong,
  'J-18': at('e2e/lockedDown.test.ts', 'gives the page neither Node nor Electron, only the newsroom’s verbs'),
  'J-19': strangers,
  'J-20': at('electron/window/closing.test.ts', 'does not wait for a page that crashed'),
};
