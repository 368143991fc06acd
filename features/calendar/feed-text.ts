// A calendar as calendar programs read it (RFC 5545).
import ical from 'ical-generator';
import type { CalendarEvent } from '#protocol/calendar.ts';
import type { Tx } from '#queues/runtime.ts';
import { eventsOf } from './events.ts';
import { readerOf } from './feeds.ts';

/** Calendar programs are asked to look again so often. */
const REFRESH_S = 900;
/** A moment is shown as long as this. */
const LENGTH_MS = 15 * 60_000;
/** Makes ids of events those of this server. */
const DOMAIN = 'ephemeris';

/** Undefined where the token opens no feed. */
export async function feedText(tx: Tx, token: unknown): Promise<string | undefined> {
  const reader = await readerOf(tx, token);
  if (!reader) return undefined;
  return calendarText(reader.name, await eventsOf(tx, reader.characterId), tx.now);
}

export function calendarText(name: string, events: readonly CalendarEvent[], now: Date): string {
  const calendar = ical({
    name: `${name} · Ephemeris`,
    prodId: { company: 'Ephemeris', product: 'Calendar' },
    ttl: REFRESH_S,
  });
  for (const { eventId, title, place, at, kind } of events) {
    calendar.createEvent({
      id: `${eventId}@${DOMAIN}`,
      stamp: now,
      start: new Date(at),
      end: new Date(at + LENGTH_MS),
      summary: title,
      ...(place !== '' && { location: place }),
      categories: [{ name: kind }],
    });
  }
  return calendar.toString();
}
