import type { DeskAsk } from '../../shared/ipc/deskProtocol';
import type { DeskState } from '../../shared/ipc/deskLine';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { DeskLine } from '../desk/deskLine';
import type { SealedFile, SecretOwner } from '../sending/sealedFile';

export interface SharedDeskSettings {
  /** Null where no desk was named at the start. */
  readonly line: DeskLine | null;
  readonly address: string | null;
  readonly tokens: SealedFile;
}

const none: DeskState = { address: null, line: { kind: 'none' }, keepsTokens: false };
const noDesk = fail(
  'no-desk',
  'No shared desk was named. Start Verbatim with one: npm start -- --desk wss://desk.example',
);

/** The token of a desk goes to that desk alone. */
export const deskOwner = (address: string): SecretOwner => ({ name: address, sites: [address] });

/** The shared desk. The page asks by messages of the protocol; the token never crosses back to it. */
export function sharedDeskHandlers({ line, address, tokens }: SharedDeskSettings) {
  let isAgain = false;
  return {
    deskState: async (): Promise<DeskState> => {
      // A page that is loaded anew has none of the stories open that the one before had.
      if (isAgain) line?.redial();
      isAgain = true;
      return line?.state() ?? none;
    },
    giveDeskToken: async (token: string): Promise<Outcome<{ readonly isKept: boolean }>> => {
      if (line === null || address === null) return noDesk;
      line.signIn(token);
      return succeed({ isKept: tokens.isAvailable() && tokens.keep(deskOwner(address), token).ok });
    },
    leaveDesk: async (): Promise<void> => {
      if (line === null || address === null) return;
      tokens.forget(address);
      line.signIn(null);
    },
    askDesk: async (ask: DeskAsk): Promise<Outcome<unknown>> => (line === null ? noDesk : line.ask(ask)),
  };
}
