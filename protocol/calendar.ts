// The calendar over the wire: the moments ahead that concern a character, and the feed of them that
// calendar programs read.
import { z } from 'zod';
import { command, query } from './command.ts';

export const MAX_CALENDAR_EVENTS = 200;

export const CalendarKind = z.enum(['skills', 'industry', 'market', 'structures', 'incursions']);
export type CalendarKind = z.infer<typeof CalendarKind>;

export const CalendarEvent = z.object({
  /** The same for the same moment of the same thing, whenever it is read. */
  eventId: z.string(),
  kind: CalendarKind,
  title: z.string(),
  /** Where it is; empty where that is of no matter. */
  place: z.string(),
  at: z.number(),
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

/** The next ones, in their order. */
export const listCalendar = query(
  'calendar.list',
  'character',
  z.strictObject({}),
  z.object({
    events: z.array(CalendarEvent),
    /** Whether a calendar program may read them. */
    hasFeed: z.boolean(),
  }),
);

/**
 * 256 random bits, which the client draws: whoever knows them reads the calendar at
 * `/calendar.ics?token=…`. No receipt ever holds them.
 */
export const FeedToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is no feed token');

/** Takes the place of a feed that there is. */
export const createFeed = command(
  'calendar.create-feed',
  'character',
  z.strictObject({ token: FeedToken }),
  z.strictObject({}),
);

export const revokeFeed = command(
  'calendar.revoke-feed',
  'character',
  z.strictObject({}),
  z.strictObject({}),
);

export const commands = [listCalendar, createFeed, revokeFeed] as const;
