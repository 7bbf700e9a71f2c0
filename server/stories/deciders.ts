import * as v from 'valibot';
import { parseJson } from '../../shared/text/parseJson';
import type { Gate, Named } from './stepGate';
import type { LoggedDecision } from './storyStore';

const onSpeaker = v.object({ key: v.tuple([v.literal('quotations'), v.string(), v.literal('speaker')]) });

const nameOf = ({ quotation, by }: Named): string => JSON.stringify([quotation, by]);

/** Who decided who speaks which quotation of a story, by the rows of its log. */
export function deciders(log: readonly LoggedDecision[]): Gate['hasDecided'] {
  const known = new Set(
    log.flatMap(({ kind, person, what }) => {
      const read = v.safeParse(onSpeaker, kind === 'decide' ? parseJson(what) : null);
      return read.success ? [nameOf({ quotation: read.output.key[1], by: person })] : [];
    }),
  );
  return (named) => known.has(nameOf(named));
}
