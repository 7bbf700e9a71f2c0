/** Somebody who bears a surname that others bear too. */
export interface Namesake {
  readonly person: number;
  /** Mentions that name the person by more than the surname, or by the surname for sure; in any order. */
  readonly named: readonly number[];
}

/** Who a bare surname of several people means: the person, or nobody for sure. `person` is the likeliest all the same. */
export interface SurnameAnswer {
  readonly person: number;
  readonly unsure: boolean;
}

/** So many mentions back is near; nobody else of the name may have been named since the second number. */
const near = 8;
const far = 40;
/** So often, and so many times as often as any other, is the one named whom the story is about. */
const fewestNamed = 4;
const timesAsOften = 3;

const firstOf = ({ named }: Namesake): number => Math.min(...named);
const lastBefore = ({ named }: Namesake, mention: number): number =>
  Math.max(-far, ...named.filter((each) => each < mention));

/** The one of two or more who stands out by a measure; null where nobody does. */
const standingOut = (
  namesakes: readonly Namesake[],
  measure: (namesake: Namesake) => number,
  isClear: (most: number, next: number) => boolean,
): Namesake | null => {
  const [most, next] = namesakes.toSorted((a, b) => measure(b) - measure(a));
  return most && next && isClear(measure(most), measure(next)) ? most : null;
};

/**
 * Whom a bare surname means that several people bear. It belongs to the one who was called by it while no other of the
 * name had come (`owner`, -1 for nobody yet). Before anybody of the name has come it means the one who comes first;
 * while one has come, that one. Once several have come it means one who was named just before while no other was for
 * long, or one whom the story names several times as often; else it could be any of them.
 */
export function ownerOfSurname(namesakes: readonly Namesake[], mention: number, owner: number): SurnameAnswer {
  if (owner >= 0) return { person: owner, unsure: false };
  const known = namesakes.filter((each) => firstOf(each) < mention);
  const first = (known.length > 0 ? known : namesakes).reduce((a, b) => (firstOf(b) < firstOf(a) ? b : a));
  if (known.length < 2) return { person: first.person, unsure: false };
  const clear =
    standingOut(
      known,
      (each) => lastBefore(each, mention),
      (latest, next) => mention - latest <= near && mention - next >= far,
    ) ??
    standingOut(
      known,
      ({ named }) => named.length,
      (most, next) => most >= fewestNamed && most >= timesAsOften * next,
    );
  return clear ? { person: clear.person, unsure: false } : { person: first.person, unsure: true };
}
