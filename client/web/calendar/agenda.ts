// Pure: the days of an agenda, in the time zone of whoever reads it.
import type { CalendarEvent, CalendarKind } from '#protocol/calendar.ts';

export interface Day {
  /** The first moment of the day. */
  readonly startAt: number;
  /** Days from today. */
  readonly ahead: number;
  readonly events: readonly CalendarEvent[];
}

function startOfDay(moment: number): number {
  const day = new Date(moment);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}

const DAY_MS = 86_400_000;

/** Days in which something happens; what is over is left out. */
export function agendaOf(
  events: readonly CalendarEvent[],
  now: number,
  hidden: ReadonlySet<CalendarKind>,
): Day[] {
  const ahead = events.filter(({ at, kind }) => at > now && !hidden.has(kind));
  const today = startOfDay(now);
  const days = Map.groupBy(ahead, ({ at }) => startOfDay(at));
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([startAt, own]) => ({
      startAt,
      // Rounded, for days on which clocks are changed are an hour longer or shorter.
      ahead: Math.round((startAt - today) / DAY_MS),
      events: own.toSorted((a, b) => a.at - b.at),
    }));
}
