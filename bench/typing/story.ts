const narration =
  'The harbour at Saltby stayed open through the storm on Monday while crews worked on the breakwater, the council said. ' +
  'Boats that had waited outside since the weekend came in one by one before dark, and the market opened late.';

/** The words of the quotation that is typed into. */
export const spoken =
  'We kept the lamps lit all night long and every boat came home to the quay before the morning tide';

const quotation = `“${spoken},” said Ruth Pell, the harbour master.`;

/** A story of about so many words, every fourth paragraph a quotation, and the one to type into in the middle. */
export function storyOf(words: number): string {
  const count = Math.max(5, Math.round(words / 40));
  const body = Array.from({ length: count }, (_, at) => {
    if (at === count >> 1) return quotation;
    const day = `That was on day ${at + 1}.`;
    return at % 4 === 3
      ? `“It was a hard night ${at} and we were glad of the help,” said Tom Varley. ${day}`
      : `${narration} ${day}`;
  });
  return ['Harbour stays open through the storm', ...body].join('\n\n');
}
