import type { Outcome } from '../../shared/story/outcome';
import { newsroom } from '../newsroom';
import { createStore } from './store';

/** What became of asking an address. A page behind a login or a busy site is no dead link: then it is told, not judged. */
export interface LinkAnswer {
  readonly kind: 'answers' | 'dead' | 'not-told';
  /** What stands in the way, in words for the user; empty where the page answers. */
  readonly told: string;
}

/** By address, as it was answered last in this window: it holds for the moment alone and is kept with no story. */
export const linkAnswers = createStore<ReadonlyMap<string, LinkAnswer>>(new Map());

const atOnce = 4;

const isGone = /\((?:404|410)\)/u;

function answerOf(outcome: Outcome<unknown>): LinkAnswer {
  if (outcome.ok) return { kind: 'answers', told: '' };
  const { code, message } = outcome.problem;
  // A PDF or a picture is no page to be read, but there it is.
  if (code === 'page-type' || code === 'page-too-large') return { kind: 'answers', told: '' };
  const told = message.replace(/(?<=[.)]) (?:Open the page|Check |Try again).*$/su, '');
  return { kind: code === 'page-status' && isGone.test(message) ? 'dead' : 'not-told', told };
}

/** offline: the machine says that it has no connection, and nothing was asked. */
export type Asked = 'offline' | { readonly dead: number; readonly notTold: number };

/** Asks each address whether its page is there, and notes the answers. */
export async function askAddresses(urls: readonly string[]): Promise<Asked> {
  if (!navigator.onLine) return 'offline';
  const wanted = [...new Set(urls)];
  const answers: LinkAnswer[] = [];
  for (let next = 0; next < wanted.length; next += atOnce) {
    const some = wanted.slice(next, next + atOnce);
    const outcomes = await Promise.all(some.map((url) => newsroom.openAddress(url)));
    const now = outcomes.map(answerOf);
    answers.push(...now);
    linkAnswers.change(
      (before) =>
        new Map([
          ...before,
          ...some.flatMap((url, at) => {
            const answer = now[at];
            return answer ? [[url, answer] as const] : [];
          }),
        ]),
    );
  }
  const count = (kind: LinkAnswer['kind']): number => answers.filter((answer) => answer.kind === kind).length;
  return { dead: count('dead'), notTold: count('not-told') };
}
