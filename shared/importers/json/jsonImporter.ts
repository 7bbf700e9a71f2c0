import { succeed } from '../../story/outcome';
import type { Importer, SourceFile } from '../importer';
import { storiesOf } from '../stories';
import type { StoryDraft } from '../wire/draft';
import { headOf, readJsonFile } from '../wire/readFile';
import { jsonProblem } from '../wire/wireProblems';

/** A way that an API or a program tells stories in JSON. */
export interface JsonKind extends Pick<Importer, 'id' | 'label' | 'version' | 'keeps'> {
  /** To the user: “a JSON feed”. */
  readonly kind: string;
  /** All of them stand in the head of such a file. */
  readonly signs: readonly RegExp[];
  /** The stories of a value; null where it is of another kind. */
  readonly stories: (value: unknown) => readonly (() => StoryDraft)[] | null;
}

/** The importer of a kind of JSON. */
export const jsonImporter = ({ kind, signs, stories, ...about }: JsonKind): Importer => ({
  ...about,
  extensions: ['.json'],
  recognises: (file: SourceFile) => {
    const head = headOf(file);
    return /^[{[]/.test(head) && signs.every((sign) => sign.test(head)) ? 0.94 : 0;
  },
  ...storiesOf(about.id, kind, (file) => {
    const json = readJsonFile(file);
    if (!json.ok) return json;
    const found = stories(json.value.value);
    return found === null ? jsonProblem(file.name, json.value.value, kind) : succeed({ ...json.value, stories: found });
  }),
});
