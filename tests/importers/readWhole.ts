// Files read whole: from the bytes to the report.
import { findings } from '../desk/storyFrom';
import { loadStory } from '../../shared/desk/loadStory';
import { british } from '../../shared/houseStyle/houseStyle';
import { toReport } from '../../shared/report/toReport';

export const closed =
  'The weir at Lunden Lock was closed on Friday after engineers found cracks in two of its four gates.';
export const said = '“We could not wait any longer,” said Mara Oswin, the lock keeper.';
export const set = said.replace('“', '‘').replace('”', '’');
export const hopes =
  'The canal trust, which owns the weir, hopes to reopen it by August, a spokesman said on Saturday.';

/** A file's report, its fields as texts. */
export function read(name: string, text: string) {
  const loaded = loadStory({ name, bytes: new TextEncoder().encode(text) }, british, 'story-0001');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const report = toReport(loaded.value, findings(loaded.value.story));
  return {
    ...report,
    headline: report.headline?.text,
    standfirst: report.standfirst?.text,
    byline: report.byline?.text,
    dateline: report.dateline?.text,
    body: report.body.map(({ text: words }) => words),
    kinds: report.body.map(({ kind }) => kind),
    out: Object.fromEntries(report.removed.map(({ text: words, reason }) => [words, reason])),
    rules: report.findings.map(({ rule }) => rule),
    notes: report.source.notes.join(' '),
    loaded: loaded.value,
  };
}
/** A page of one article. */
export const page = (within: string, head = '') =>
  read(
    'page.html',
    `<html><head>${head}</head><body><article><h1>Weir at Lunden Lock closed</h1>${within}</article></body></html>`,
  );
