// `calendar.list`: what lies ahead of a character.
import { implement } from '#features/command.ts';
import { listCalendar } from '#protocol/calendar.ts';
import { eventsOf } from './events.ts';
import { hasFeed } from './feeds.ts';

export const listCalendarQuery = implement(listCalendar, async (tx, { characterId }) => ({
  events: await eventsOf(tx, characterId),
  hasFeed: await hasFeed(tx, characterId),
}));
