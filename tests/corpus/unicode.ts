import { expect } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import { british } from '../../shared/houseStyle/houseStyle';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import { keptOf } from '../../shared/desk/derive';
import { loadStory } from '../../shared/desk/loadStory';
import { at, here, type Case, type Row } from './case';

/** A story that says it, told plainly: the words come in and stay as they are. */
const kept = (words: string, says?: RegExp): Case => ({
  bytes: () => `A late tide\n\nThe note said ${words} and no more.\n`,
  ends: 'load',
  has: [words],
  ...(says !== undefined && { says }),
});
/** The same, of what may not stay: it is covered and counted. */
const covered = (what: string, says: RegExp): Case => ({
  bytes: () => `A late tide\n\nThe note said ${what} and no more.\n`,
  ends: 'clean',
  hasNot: [what],
  says,
});

/** A character that no file may hold, in a story: our own file keeps it, every other format replaces it. */
const inStory = (text: string): Case => ({
  run: () => {
    const loaded = loadStory(
      { name: 'a.txt', bytes: Buffer.from('A late tide\n\nIt was late.') },
      british,
      'corpus-0001',
    );
    if (!loaded.ok) throw new Error(loaded.problem.message);
    const { story: plain } = loaded.value;
    const story = {
      ...plain,
      blocks: plain.blocks.map((block, index) => (index === 0 ? { ...block, text: `${block.text} ${text}` } : block)),
    };
    const opened = parseStory(serialiseStory(keptOf(story)));
    expect(opened.ok ? opened.value.blocks[0]?.text : '').toContain(text);
    for (const exporter of exporters.filter(({ id }) => id !== 'verbatim'))
      expect(
        exporter.export(story, { houseStyle: british, now: '2026-11-23T09:30:00Z' }).text,
        exporter.id,
      ).not.toMatch(/\p{Cs}|[\ufffe\uffff]/u);
  },
});

const controls = Array.from({ length: 32 }, (_, code) => code).filter(
  (code) => ![9, 10, 11, 12, 13, 27].includes(code),
);
const lines = (...texts: readonly string[]): Case => ({
  bytes: () => `A late tide\n\n${texts.join('\n')}\n`,
  ends: 'load',
  has: texts,
});

/** B: traps of Unicode. */
export const unicode: Readonly<Record<string, Row>> = {
  'B-01': here(inStory('A late \ud800 tide')),
  'B-02': here(inStory('\udc00 A late tide')),
  'B-03': at('exporters/everyFormat.test.ts', '${exporter.id} holds no half of a pair and no control but line ends'),
  'B-04': here(kept('\ufffe\uffff'), inStory('A late \ufffe\uffff tide')),
  'B-05': here(
    ...controls.map((code) => covered(`x${String.fromCharCode(code)}y`, code === 0 ? /1 NUL/ : /1 control character/)),
    kept('a\tb'),
  ),
  'B-06': here(kept('a\u00a0b\u2007c\u202fd')),
  'B-07': here(kept('Mar\u200blow')),
  'B-08': here(kept('می\u200cخواهم क्\u200dष 👨\u200d👩\u200d👧')),
  'B-09': here(covered('a\ufeffb', /1 byte order mark inside/)),
  'B-10': here(kept('har\u00adbour'.repeat(1000))),
  'B-11': here(kept('\u202egnp.exe', /direction of the text/)),
  'B-12': here(kept('\u202a\u2066'.repeat(250), /direction of the text/)),
  'B-13': here(lines('قال “نعم” on 12 May, and then “no”, she said.')),
  'B-14': here(lines('צה״ל ור׳ כהן were named, said Ines Marlow.')),
  'B-15': here(kept(`a${'\u0301'.repeat(5000)}`)),
  'B-16': here(kept('👨‍👩‍👧‍👦 👍🏽 🇬🇧')),
  'B-17': here(lines('“Yes,” said Ren\u00e9e Brae.', '“No,” said Rene\u0301e Brae.')),
  'B-18': here(lines('The \ufb01rst ＂wide＂ marks, said Ines Marlow.')),
  'B-19': here(lines('“Yes,” said M\u0430rlow, and “no” said Marlow.')),
  'B-20': here(covered('\u{e0041}\u{e0042}', /2 hidden tag characters/)),
  'B-21': here(kept(`a${'\ufe0f'.repeat(256)}`)),
  'B-22': here(kept('\ue000\uf8ff')),
  'B-23': here(kept('\u0378 🫩')),
  'B-24': here(lines('“İstanbul,” said İnci Irmak. “ISTANBUL, ıstanbul,” she said.')),
  'B-25': here(lines('“Straße, ŉ and ΐ,” said Anna Weiß. “STRASSE,” she said.')),
  'B-26': here({
    bytes: () => 'A late tide\n\nOne\u2028two\u2029three, she said.',
    ends: 'load',
    has: ['One', 'two', 'three'],
  }),
  'B-27': here(lines(`“a” „b“ «c» ‹d› ‚e‘ ‘f’ 'g' "h" 5′ 6″ and so on, said Ines Marlow.`)),
  'B-28': here(lines('‘the workers’ union’ met, said Ines Marlow. ‘The workers’ day is near.’')),
  'B-29': here(covered('a\ufff9b\ufffac\ufffbd', /3 annotation characters/)),
  'B-30': here(kept('ᠮᠣᠩᠭᠣᠯ')),
};
