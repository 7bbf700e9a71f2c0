import { overrideHold } from '../shared/desk/overrideHold';
import { readStory } from '../shared/exporters/copy/readStory';
import { parseDestinations, type Destination, type SentStory } from '../shared/exporters/destinations/destination';
import { deliver, takenCode } from '../shared/exporters/destinations/deliver';
import { senderFor } from '../shared/exporters/destinations/senderFor';
import { notices, shown, shownPlan } from '../shared/exporters/destinations/sendPlan';
import { signRequest } from '../shared/exporters/destinations/signRequest';
import { exporters } from '../shared/exporters/exporters';
import { holding } from '../shared/preflight/preflight';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { askServer } from './askServer';
import { readArguments, refuse, type Command } from './command';
import { readFormat } from './loadFile';
import { readGuarded } from './readApart';
import { readExportStyle } from './readHouseStyle';
import { readInput } from './readInput';
import { placeName, readSent, rememberSent, sentName, type SentBefore } from './sentBefore';
import { put, tell, type ExitCode } from './speak';
import { secretFor } from './sendSecret';
import { itemOptions, readItem } from './storyEntries';
import { printable } from './terminal';

const usage =
  'send STORY --to NAME [--destinations FILE.json] [--item N] [--override "reason"] [--replace] [--house-style NAME|FILE.json] [--from FORMAT] [--dry-run]';

/** Sends a story into a content system as a draft; again, and it is updated. */
export const send: Command = {
  usage,
  about: 'send the story straight into a content system as a draft; sent again it is updated, never doubled',
  notes: [
    '--destinations FILE: where stories may go (verbatim-destinations.json where none is given); the secret of NAME is taken from VERBATIM_SECRET_NAME or asked for',
    '--replace: take what stands there under the story’s slug for this story; --dry-run: show what would be sent, and send nothing',
  ],
  run: async (args) => {
    const wanted = await readWanted(args);
    if (!wanted.ok) return refuse(wanted.problem);
    return wanted.value.isDryRun ? showPlan(wanted.value) : sendStory(wanted.value);
  },
};

interface Wanted {
  readonly path: string;
  readonly item: number | undefined;
  readonly name: string;
  readonly destination: Destination;
  readonly story: SentStory | null;
  readonly held: string;
  readonly mayReplace: boolean;
  readonly isDryRun: boolean;
}

async function readWanted(args: readonly string[]): Promise<Outcome<Wanted>> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const read = readArguments(
    args,
    {
      to: text,
      destinations: text,
      item: itemOptions.item,
      override: text,
      replace: flag,
      'house-style': text,
      from: text,
      'dry-run': flag,
    },
    usage,
  );
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const [path, ...more] = positionals;
  if (path === undefined || path === '-' || more.length > 0 || values.to === undefined)
    return fail('usage', `send needs one story in a file, and where it goes. Usage: verbatim ${usage}`);
  if (values.override?.trim() === '') return fail('reason', 'Give --override a reason: it goes into the story.');
  const destination = await findDestination(values.destinations ?? 'verbatim-destinations.json', values.to);
  if (!destination.ok) return destination;
  const item = readItem(values.item);
  if (!item.ok) return item;
  const story = await readToSend(path, item.value, values);
  if (!story.ok) return story;
  return succeed({
    path,
    item: item.value,
    name: values.to,
    destination: destination.value,
    ...story.value,
    mayReplace: values.replace ?? false,
    isDryRun: values['dry-run'] ?? false,
  });
}

async function findDestination(path: string, name: string): Promise<Outcome<Destination>> {
  const file = await readInput(path);
  if (!file.ok) return file;
  const all = parseDestinations(path, new TextDecoder().decode(file.value.bytes));
  if (!all.ok) return all;
  const found = Object.hasOwn(all.value, name) ? all.value[name] : undefined;
  return found
    ? succeed(found)
    : fail('to', `“${name}” is not in ${path}. It names: ${Object.keys(all.value).join(', ')}.`);
}

interface Read {
  readonly from?: string | undefined;
  readonly override?: string | undefined;
  readonly 'house-style'?: string | undefined;
}

/** The story as it would leave; null, with what holds it, for one on hold. */
async function readToSend(
  path: string,
  item: number | undefined,
  values: Read,
): Promise<Outcome<Pick<Wanted, 'story' | 'held'>>> {
  const houseStyle = await readExportStyle(values['house-style'], {});
  if (!houseStyle.ok) return houseStyle;
  const format = readFormat(values.from);
  if (!format.ok) return format;
  const file = await readInput(path);
  if (!file.ok) return file;
  const read = await readGuarded({ file: file.value, houseStyle: houseStyle.value, format: format.value, item });
  if (!read.ok) return read;
  const { loaded, findings, pictures } = read.value;
  const holds = holding(loaded.story, findings);
  const isHeld = holds.length > 0;
  if (isHeld && values.override === undefined)
    return succeed({ story: null, held: holds.map(({ message }) => `  - ${printable(message)}\n`).join('') });
  const story = isHeld ? overrideHold(loaded.story, values.override ?? '', findings) : loaded.story;
  const settings = {
    houseStyle: houseStyle.value,
    now: new Date().toISOString(),
    pictures,
    linkRules: houseStyle.value.linkRules ?? [],
  };
  return succeed({
    story: {
      copy: readStory(story, settings),
      fileIn: (id) => {
        const exporter = exporters.find((each) => each.id === id);
        if (!exporter) return fail('format', `“${id}” is not a format that can be written.`);
        const { text, bytes, mediaType } = exporter.export(story, settings);
        return bytes
          ? fail('format', `${exporter.label} is no text, and is sent nowhere. Export it instead.`)
          : succeed({ text, mediaType });
      },
    },
    held: '',
  });
}

const onHold = ({ path, held }: Wanted): ExitCode => {
  tell(`${printable(path)} is on hold and was not sent. Settle this first, or send it with --override "reason":`);
  process.stderr.write(held);
  return 1;
};

/** In a dry run no secret is asked for, and what stands there is not known: as for a new story, or the one that was sent. */
async function showPlan(wanted: Wanted): Promise<ExitCode> {
  if (wanted.story === null) return onHold(wanted);
  const before = await readSent(wanted.path);
  if (!before.ok) return refuse(before.problem);
  const plan = shownPlan(wanted.destination, wanted.story, before.value[placeName(wanted.name, wanted.item)]);
  if (!plan.ok) return refuse(plan.problem);
  for (const notice of notices(wanted.story, wanted.destination)) tell(notice);
  await put(plan.value.map(shown).join('\n'));
  return 0;
}

async function sendStory(wanted: Wanted): Promise<ExitCode> {
  const { path, item, name, destination, story, mayReplace } = wanted;
  if (story === null) return onHold(wanted);
  const before = await readSent(path);
  if (!before.ok) return refuse(before.problem);
  const secret = await secretFor(name);
  if (!secret.ok) return refuse(secret.problem);
  const place = placeName(name, item);
  const now = new Date().toISOString();
  let sent: SentBefore[string] = { url: null, ...before.value[place], sent: now };
  const delivered = await deliver({
    sender: senderFor(destination),
    story,
    knownId: before.value[place]?.id ?? null,
    mayReplace,
    pictures: new Map(Object.entries(before.value[place]?.pictures ?? {})),
    keepPictures: (pictures) => {
      sent = { ...sent, pictures: Object.fromEntries(pictures) };
      return rememberSent(path, { ...before.value, [place]: sent });
    },
    ask: async (request) => {
      const signed = signRequest(destination, request, {
        secret: secret.value,
        now: Math.floor(Date.now() / 1000),
      });
      return signed.ok ? askServer(signed.value) : signed;
    },
  });
  // What a site says is its own, and may repeat what it was sent.
  const safe = (text: string): string => printable(text).replaceAll(secret.value, '(the secret)');
  if (!delivered.ok) {
    const { code, message } = delivered.problem;
    const how = code === takenCode ? ' Send with --replace if it is, or give the story another slug.' : '';
    return refuse({ code, message: `${safe(message)}${how}` });
  }
  const { remote, isNew } = delivered.value;
  const kept = await rememberSent(path, {
    ...before.value,
    [place]: { ...sent, id: remote.id, url: remote.url },
  });
  for (const notice of notices(story, destination)) tell(notice);
  await put(`${isNew ? 'Sent as a draft' : 'Updated'}: ${safe(remote.url ?? `${name}, ${remote.id}`)}\n`);
  if (kept.ok) return 0;
  const message = `It was sent, but ${sentName(path)} could not be written, so the next time it is taken for new. Send it with --replace then.`;
  return refuse({ ...kept.problem, message });
}
