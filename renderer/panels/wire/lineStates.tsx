import { run } from '../../app/commands';
import { closeSheet } from '../../app/Sheet';
import { deskStore } from '../../state/deskLine';
import { useStore } from '../../state/useStore';

/** Why the shared desk cannot be asked just now, and what to do; nothing while it can. */
export function WhyNoDesk({ away }: { readonly away: string }) {
  const { address, line } = useStore(deskStore, (now) => now);
  switch (line.kind) {
    case 'none':
      return (
        <p>
          The wire and the stories of the newsroom are at a shared desk, and none was named. To join one, start Verbatim
          with its address: <code>npm start -- --desk wss://desk.example</code>
        </p>
      );
    case 'token-wanted':
      return (
        <div className="stack">
          <p>The shared desk asks for your token first.</p>
          <div className="actions">
            <button
              type="button"
              className="primary"
              data-landing=""
              onClick={() => {
                closeSheet();
                run('shared-desk');
              }}
            >
              Sign in…
            </button>
          </div>
        </div>
      );
    case 'refused':
      return <p>{line.message}</p>;
    case 'away':
      return (
        <p>
          The desk at {address} does not answer, and is called again by itself. {away}
        </p>
      );
    case 'up':
      return null;
  }
}
