/** Small words that stand twice in a row only by mistake; “had had” and “that that” may be meant. */
export const neverTwice: ReadonlySet<string> = new Set(
  'a an and are as at be been but by for from he her his i if in into is it its my of on or our she the their them they this to was we were with you your'.split(
    ' ',
  ),
);

/** How words are spelled in Britain and in America. Stems: an ending may follow. */
export const spellings: readonly (readonly [british: string, american: string])[] = [
  ['colour', 'color'],
  ['favour', 'favor'],
  ['honour', 'honor'],
  ['labour', 'labor'],
  ['neighbour', 'neighbor'],
  ['behaviour', 'behavior'],
  ['harbour', 'harbor'],
  ['rumour', 'rumor'],
  ['centre', 'center'],
  ['theatre', 'theater'],
  ['metre', 'meter'],
  ['litre', 'liter'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['analyse', 'analyze'],
  ['travelled', 'traveled'],
  ['travelling', 'traveling'],
  ['cancelled', 'canceled'],
  ['cancelling', 'canceling'],
  ['labelled', 'labeled'],
  ['modelling', 'modeling'],
  ['grey', 'gray'],
  ['tyre', 'tire'],
  ['plough', 'plow'],
  ['sceptic', 'skeptic'],
  ['jewellery', 'jewelry'],
  ['aluminium', 'aluminum'],
  ['organise', 'organize'],
  ['realise', 'realize'],
  ['recognise', 'recognize'],
  ['criticise', 'criticize'],
  ['apologise', 'apologize'],
  ['paediatric', 'pediatric'],
  ['anaesthe', 'anesthe'],
];

/** Who speaks where nobody is named: “a source close to the club”, “officials”. */
export const namelessSpeaker =
  /\b(?:sources?|insiders?|officials?|friends?|neighbours?|neighbors?|witness(?:es)?|aides?|whistleblowers?|bystanders?|onlookers?|residents?|locals?|critics?|colleagues?|an? (?:man|woman|person))\b/iu;
