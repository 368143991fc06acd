// The calendar: all moments ahead that concern the pilot, by days, and how to have them elsewhere.
import { useState } from 'react';
import type { CalendarEvent, CalendarKind } from '#protocol/calendar.ts';
import { formatDay, formatDuration, formatTime } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { routeTo } from '../state/route.ts';
import { useNow } from '../state/use-now.ts';
import { useReading, useResults } from '../state/use-reading.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { agendaOf, type Day } from './agenda.ts';
import { FeedPanel } from './feed-panel.tsx';

interface KindWords {
  text: string;
  icon: IconName;
  /** The section where more is told of it. */
  slug: string;
}

const KINDS: Record<CalendarKind, KindWords> = {
  skills: { text: 'Skills', icon: 'book', slug: 'skills' },
  industry: { text: 'Industry', icon: 'industry', slug: 'industry' },
  market: { text: 'Market', icon: 'market', slug: 'market' },
  structures: { text: 'Structures', icon: 'station', slug: 'map' },
  incursions: { text: 'Incursions', icon: 'warning', slug: 'map' },
};
const ALL = Object.keys(KINDS) as CalendarKind[];

export default function CalendarPage() {
  const { client } = useGame();
  const calendar = useReading('calendar', () => client.call('calendar.list', {}));
  useResults('', calendar.reload);
  const now = useNow(1_000);
  const [hidden, setHidden] = useState<ReadonlySet<CalendarKind>>(new Set());
  const { data, failed, reload } = calendar;
  if (!data) {
    const text = failed ? 'The server does not answer…' : 'Reading the calendar…';
    return (
      <div className="page-centre">
        <Loading text={text} />
      </div>
    );
  }
  const days = agendaOf(data.events, now, hidden);
  return (
    <div className="calendar">
      <section className="panel agenda" aria-label="Agenda">
        <header className="agenda-bar">
          <h2 className="eyebrow">Ahead of you</h2>
          <Filter events={data.events} hidden={hidden} onChange={setHidden} />
        </header>
        <div className="agenda-days" tabIndex={0} role="group" aria-label="Days ahead">
          {days.map((day) => (
            <AgendaDay key={day.startAt} day={day} now={now} />
          ))}
          {days.length === 0 && (
            <p className="empty">Nothing lies ahead. Train a skill, or start a job.</p>
          )}
        </div>
      </section>
      <FeedPanel hasFeed={data.hasFeed} onChanged={reload} />
    </div>
  );
}

interface FilterProps {
  events: readonly CalendarEvent[];
  hidden: ReadonlySet<CalendarKind>;
  onChange: (hidden: ReadonlySet<CalendarKind>) => void;
}

function Filter({ events, hidden, onChange }: FilterProps) {
  const present = ALL.filter((kind) => events.some((event) => event.kind === kind));
  if (present.length < 2) return null;
  return (
    <div className="picks" role="group" aria-label="Kinds shown">
      {present.map((kind) => (
        <button
          key={kind}
          type="button"
          className="chip"
          aria-pressed={!hidden.has(kind)}
          onClick={() => onChange(toggled(hidden, kind))}
        >
          {KINDS[kind].text}
        </button>
      ))}
    </div>
  );
}

function toggled(hidden: ReadonlySet<CalendarKind>, kind: CalendarKind): Set<CalendarKind> {
  const next = new Set(hidden);
  if (!next.delete(kind)) next.add(kind);
  return next;
}

function AgendaDay({ day: { startAt, ahead, events }, now }: { day: Day; now: number }) {
  const title = dayName(ahead) ?? formatDay(startAt);
  return (
    <section className="agenda-day" aria-label={title}>
      <h3>
        {title}
        {ahead < 2 && <small>{formatDay(startAt)}</small>}
      </h3>
      <ul>
        {events.map((event) => (
          <li key={event.eventId}>
            <Entry event={event} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const dayName = (ahead: number): string | undefined => ['Today', 'Tomorrow'][ahead];

function Entry({ event: { kind, title, place, at }, now }: { event: CalendarEvent; now: number }) {
  const { icon, slug, text } = KINDS[kind];
  return (
    <a className="agenda-entry" data-kind={kind} href={routeTo(slug)}>
      <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
      <span className="agenda-icon" title={text}>
        <Icon name={icon} size={16} />
      </span>
      <span className="agenda-title">
        {title}
        {place !== '' && <small>{place}</small>}
      </span>
      <span className="agenda-left">in {formatDuration(at - now)}</span>
    </a>
  );
}
