// The link by which calendar programs read the calendar, and the file of it.
import { useId, useRef, useState } from 'react';
import { useGame } from '../state/game-context.ts';
import { useAction } from '../state/use-action.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { newToken } from './token.ts';

interface Props {
  hasFeed: boolean;
  onChanged: () => void;
}

export function FeedPanel({ hasFeed, onChanged }: Props) {
  const { client } = useGame();
  const { busy, problem, run } = useAction();
  const [token, setToken] = useState<string>();
  const create = (): void =>
    run(async () => {
      const fresh = newToken();
      await client.call('calendar.create-feed', { token: fresh });
      setToken(fresh);
      onChanged();
    });
  const revoke = (): void =>
    run(async () => {
      await client.call('calendar.revoke-feed', {});
      setToken(undefined);
      onChanged();
    });
  return (
    <Panel title="In your own calendar" className="feed">
      <div className="feed-body">
        <p>
          A secret link lets a calendar program show these moments, and keeps them up to date.
          Whoever knows the link can read them.
        </p>
        {token !== undefined && <FeedLink url={urlOf(token)} />}
        {token === undefined && hasFeed && (
          <p className="feed-note">
            There is a link. It is shown only once: make a new one if you have lost it, and the old
            one ends.
          </p>
        )}
        <ProblemBox problem={problem} />
        <div className="feed-actions">
          {token === undefined && (
            <BusyButton type="button" busy={busy} onClick={create}>
              {hasFeed ? 'Make a new link' : 'Make a link'}
            </BusyButton>
          )}
          {hasFeed && (
            <button type="button" className="button" disabled={busy} onClick={revoke}>
              End the link
            </button>
          )}
        </div>
      </div>
    </Panel>
  );
}

const urlOf = (token: string): string =>
  new URL(`/calendar.ics?token=${token}`, location.origin).href;

function FeedLink({ url }: { url: string }) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // Without leave to write there it stands selected, to be copied by hand.
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>Secret link</label>
      <input id={id} ref={field} readOnly value={url} onFocus={(event) => event.target.select()} />
      <div className="feed-actions">
        <button type="button" className="button button-tool" onClick={() => void copy()}>
          <Icon name={copied ? 'check' : 'stack'} size={15} /> {copied ? 'Copied' : 'Copy link'}
        </button>
        <a className="button button-tool" href={url} download="ephemeris.ics">
          <Icon name="down" size={15} /> Download .ics
        </a>
      </div>
    </div>
  );
}
