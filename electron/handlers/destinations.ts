import type {
  AskDestination,
  Destination,
  DestinationList,
  NamedDestination,
  SetDestination,
  SiteAnswer,
} from '../../shared/ipc/destinations';
import { signRequest } from '../../shared/exporters/destinations/signRequest';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { mayAsk, sitesOf } from '../sending/mayAsk';
import type { SecretStore } from '../sending/secretStore';
import type { Memory } from '../settings/settings';
import type { Network } from '../web/network';
import { sendRequest } from '../web/sendRequest';

export interface DestinationSettings {
  readonly memory: Pick<Memory, 'destinations' | 'rememberDestinations'>;
  /** Those that the newsroom has set; null where the user sets them. */
  readonly set: Readonly<Record<string, Destination>> | null;
  readonly secrets: SecretStore;
  readonly network: Network;
  /** Asks the user, outside the page, whether stories may be sent to these sites. */
  readonly askToAllow: (name: string, sites: readonly string[]) => Promise<boolean>;
  /** Seconds since 1970. */
  readonly now: () => number;
}

const most = 30;
const locked = fail(
  'destinations-locked',
  'Where stories are sent is set by your newsroom and cannot be changed here. Ask whoever looks after this machine.',
);
const tooMany = fail('destinations-too-many', `There are ${most} destinations already. Forget one first.`);
const unknown = (name: string): Outcome<never> =>
  fail('destination-unknown', `“${name}” is no destination any more. Set it up again under Destinations.`);
const refused = fail(
  'destination-refused',
  'This request does not belong to the destination, so it was not sent. Look at its address under Destinations.',
);
const noSecret = (name: string): Outcome<never> =>
  fail('secret-wanted', `${name} needs its secret. Type it in, then send again.`);

/** What a site says may repeat what it was sent. */
const without = (text: string, secrets: readonly string[]): string =>
  secrets.filter(({ length }) => length > 5).reduce((rest, secret) => rest.replaceAll(secret, '(the secret)'), text);

/** The content systems that stories are sent into. The page builds what is sent; the secret is put in here, and never crosses back. */
export function destinationHandlers({ memory, set, secrets, network, askToAllow, now }: DestinationSettings) {
  /** Sites that the user said yes to since the start, though no destination has them any more. */
  const allowed = new Set<string>();
  const known = (): readonly NamedDestination[] =>
    set === null ? memory.destinations() : Object.entries(set).map(([name, destination]) => ({ name, destination }));
  const find = (name: string): NamedDestination | undefined => known().find((one) => one.name === name);
  const list = (): DestinationList => ({
    destinations: known().map((one): SetDestination => ({ ...one, hasSecret: secrets.has(one) })),
    byNewsroom: set !== null,
    keepsSecrets: secrets.isAvailable(),
  });

  async function keepDestination(wanted: NamedDestination): Promise<Outcome<DestinationList | null>> {
    if (set !== null) return locked;
    const before = find(wanted.name);
    const others = memory.destinations().filter(({ name }) => name !== wanted.name);
    if (others.length >= most) return tooMany;
    const mayGo = new Set([...allowed, ...(before ? sitesOf(before.destination) : [])]);
    const sites = sitesOf(wanted.destination);
    if (!sites.every((site) => mayGo.has(site)) && !(await askToAllow(wanted.name, sites))) return succeed(null);
    for (const site of sites) allowed.add(site);
    memory.rememberDestinations([...others, wanted].toSorted((a, b) => a.name.localeCompare(b.name)));
    return succeed(list());
  }

  async function askDestination({ name, request, secret: given }: AskDestination): Promise<Outcome<SiteAnswer>> {
    const found = find(name);
    if (!found) return unknown(name);
    if (!mayAsk(found.destination, request)) return refused;
    const secret = given ?? secrets.read(found);
    if (secret === null) return noSecret(name);
    const signed = signRequest(found.destination, request, { secret, now: now() });
    if (!signed.ok) return signed;
    const answer = await sendRequest(signed.value, network);
    const hidden = [signed.value.headers[request.secretHeader] ?? '', secret];
    return answer.ok ? succeed({ ...answer.value, text: without(answer.value.text, hidden) }) : answer;
  }

  return {
    listDestinations: async (): Promise<DestinationList> => list(),
    keepDestination,
    forgetDestination: async (name: string): Promise<Outcome<DestinationList>> => {
      if (set !== null) return locked;
      memory.rememberDestinations(memory.destinations().filter((one) => one.name !== name));
      secrets.forget(name);
      return succeed(list());
    },
    keepSecret: async ({ name, secret }: { readonly name: string; readonly secret: string }) => {
      const found = find(name);
      if (!found) return unknown(name);
      const kept = secrets.keep(found, secret);
      return kept.ok ? succeed(list()) : kept;
    },
    askDestination,
  };
}
