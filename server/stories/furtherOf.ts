import type { ReleaseLock } from '../../shared/ipc/deskProtocol';
import type { HouseStyle } from '../../shared/houseStyle/houseStyle';
import { DecideStep } from '../../shared/steps/decideStep';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { Further } from '../sockets/service';
import type { Authority } from './authority';
import { checkStory, overrideOf } from './releaseChecks';
import { oldState, type Releases } from './releases';
import type { StoryStore } from './storyStore';

export interface FurtherPlan {
  readonly store: StoryStore;
  readonly authority: Authority;
  readonly releases: Releases;
  readonly houseStyle: HouseStyle;
  /** The lock of a story was taken, given back or broken at this desk or another. */
  readonly onLock: (story: string, lock: ReleaseLock | null) => void;
}

const gone = fail('story-gone', 'This story is not on the desk.');

/** A lock that was looked up is believed for so long, in milliseconds, unless news of it comes. */
const believed = 5000;

const now = (): string => new Date().toISOString();

/** What a window asks of the desk that the desk decides alone, and the news of locks that goes with it. */
export function furtherOf({ store, authority, releases, houseStyle, onLock }: FurtherPlan): Further & {
  readonly lockNews: (story: string) => Promise<void>;
} {
  const locks = new Map<string, { readonly lock: ReleaseLock | null; readonly at: number }>();

  const lockOf = async (story: string): Promise<ReleaseLock | null> => {
    const known = locks.get(story);
    const isFresh = known !== undefined && Date.now() - known.at < believed;
    if (isFresh && (known.lock === null || known.lock.until > now())) return known.lock;
    const lock = await releases.lockOf(story);
    locks.set(story, { lock, at: Date.now() });
    return lock;
  };
  const lockNews = async (story: string): Promise<void> => {
    locks.delete(story);
    onLock(story, await lockOf(story));
  };

  const override = async (
    story: string,
    version: number,
    reason: string,
    person: string,
  ): Promise<Outcome<unknown>> => {
    const checked = await checkStory(store, story, { houseStyle, now: now() });
    if (!checked) return gone;
    if (checked.version !== version) return oldState;
    const lock = await lockOf(story);
    if (lock && lock.person !== person) return fail('locked', `${lock.person} has locked this story.`);
    const after = overrideOf(checked, reason);
    const step = new DecideStep([{ key: ['override'], before: checked.story.override, after }]);
    const answer = await authority.decide({ story, base: version, person, client: 'desk', steps: [step] });
    return answer.kind === 'kept' ? succeed({ version: answer.version }) : oldState;
  };

  const release = async (story: string, version: number, person: string): Promise<Outcome<unknown>> => {
    const checked = await checkStory(store, story, { houseStyle, now: now() });
    if (!checked) return gone;
    if (checked.version !== version) return oldState;
    if (checked.holds.length > 0)
      return fail('held', `The story is on hold: ${checked.holds.map(({ message }) => message).join(' ')}`);
    return releases.release({ story, version, person, copySha256: checked.copySha256 });
  };

  return {
    lockOf,
    lockNews,
    released: releases.latest,
    release: ({ person: { name } }, request) =>
      request.kind === 'release'
        ? release(request.story, request.version, name)
        : override(request.story, request.version, request.reason, name),
    lock: async ({ person: { name } }, request) => {
      const { story } = request;
      if (request.kind === 'lock') return releases.lock(story, name);
      if (request.kind === 'unlock') await releases.unlock(story, name);
      else await releases.breakLock(story, name, request.reason);
      return succeed(null);
    },
  };
}
