import { english } from '../../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { detectQuotes } from '../../../shared/quotes/detectQuotes';
import type { QuotationKind } from '../../../shared/story/annotations';
import { blocksOf } from '../drawQuotes';

const kinds =
  (copy: string, ...expected: QuotationKind[]) =>
  () =>
    expect(detectQuotes(blocksOf(copy), english).quotations.map(({ kind }) => kind)).toEqual(expected);

describe('words somebody said', () => {
  it(
    'calls whole sentences direct',
    kinds('"We lost the match in the first half," she said. "That hurts."', 'direct', 'direct'),
  );
  it('calls a quotation over paragraphs direct', kinds("He said: 'We lost the match.\n'That hurts us all.'", 'direct'));
  it(
    'calls both halves of a broken sentence direct',
    kinds('"The ovens are still there," he said, "but the cookers were sold."', 'direct', 'direct'),
  );
  it('calls a fragment partial', kinds("Mrs Alder said the plan was 'a calculated risk for the town'.", 'partial'));
  it(
    'calls a fragment that grows into sentences mixed',
    kinds('He called it "a waste of our time. We shall not go again."', 'mixed'),
  );
  it('keeps one attributed word', kinds("Mr Quill said 'intensive' efforts had been made.", 'partial'));
  it(
    'keeps a short sentence after another quotation',
    kinds('"I would," Ms Teal told the set. "I would, Arthur."', 'direct', 'direct'),
  );
  it(
    'keeps a short sentence that is a paragraph by itself',
    kinds('The council said sorry.\n“We got it wrong.”\n‘Never again.’', 'direct', 'direct'),
  );
  it(
    'keeps one of small words and a name that is a paragraph by itself',
    kinds('The statue has gone.\n“It was there on Friday.”\n“He is in Tarn.”', 'direct', 'direct'),
  );
  it(
    'keeps a long quotation without a cue',
    kinds('The minister was blunt about it. "Nobody told us the bridge was closed until the lorries came."', 'direct'),
  );
});

describe('words nobody said', () => {
  it('knows a programme', kinds('Ms Quill appeared on the BBC’s “Morning Lights” show on Sunday.', 'scare'));
  it('knows so-called words', kinds('Voters in the so-called “closed” wards stayed away.', 'scare'));
  it(
    'knows a nickname',
    kinds(
      'The council heard from Robert "Bobby" Marsh, who has mended bicycles near the harbour for forty years.',
      'scare',
    ),
  );
  it(
    'knows a nickname of two words',
    kinds(
      'The council heard from Robert ‘The Spanner’ Marsh, who has mended bicycles near the harbour for forty years.',
      'scare',
    ),
  );
  it(
    'knows a cross-head in marks',
    kinds('The council said sorry for it.\n‘The Long Way Home.’\nNobody came to the meeting.', 'scare'),
  );
  it('knows markup left in the copy', kinds('<span lang="en" class="a b c d e f g">Hello', 'scare', 'scare'));
});

it('traces a headline fragment to the body', () => {
  const headline = {
    id: blocksOf('x')[0]?.id ?? ('h' as never),
    where: 'headline' as const,
    text: "Family ‘deeply sore' after letter",
  };
  const [body] = blocksOf('He said: "They are deeply sore and angry about the letter that came."').map((block) => ({
    ...block,
    id: 'b1' as typeof block.id,
  }));
  if (!body) throw new Error('no body');
  expect(detectQuotes([headline, body], english).quotations.map(({ kind }) => kind)).toEqual(['partial', 'direct']);
});
