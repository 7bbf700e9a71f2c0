import { matchesIn } from '../text/matchesIn';
import { isWebAddress } from '../text/webAddress';
import { beginning, within } from './copy';
import type { Draft, PreflightRule } from './rule';

/** What is meant as an address of the web or of mail, whether or not it is one. */
const meant = /(?<![\p{L}\p{N}@.])(?:https?[:/;]\S*|www[.,]\S*|[\w.+-]+@[\w.,-]+)/giu;
/** Hardly a paragraph has one of these. */
const mayHoldOne = /@|https?[:/;]|www[.,]/i;
/** Signs of the sentence, not of the address. */
const after = /[.,;:!?’”'")\]]+$/;

const isHost = (host: string): boolean => /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(host);

function isRight(text: string): boolean {
  const mail = /^[\w.+-]+@(.+)$/.exec(text)?.[1];
  if (mail !== undefined) return isHost(mail);
  const url = /^www\./i.test(text) ? `https://${text}` : text;
  return isWebAddress(url) && isHost(/^https?:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? '');
}

/** An address in the reporter's words, or under a link, that no reader can open. */
export const malformedAddress: PreflightRule = {
  name: 'malformed-address',
  check: ({ body, reporter }) =>
    body.flatMap((block): readonly Draft[] => {
      const text = reporter.get(block.id) ?? '';
      const written = (mayHoldOne.test(text) ? matchesIn(text, meant) : []).flatMap(({ 0: words, index }) => {
        const address = words.replace(after, '');
        return isRight(address) ? [] : [{ at: within(block, index, index + address.length), text: address }];
      });
      const linked = (block.spans ?? []).flatMap((span) =>
        span.kind === 'link' && !isWebAddress(span.href) && !/^mailto:/i.test(span.href)
          ? [{ at: within(block, span.from, span.to), text: span.href }]
          : [],
      );
      return [...written, ...linked].map(({ at, text: address }): Draft => ({
        severity: 'warn',
        at,
        message: `“${beginning(address, 60)}” is no address that opens. Check it against the source.`,
      }));
    }),
};
