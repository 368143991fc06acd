// The only door to the calendar: its commands, and the feed for calendar programs.
import type { AnyCommand } from '#features/command.ts';
import { createFeedCommand, revokeFeedCommand } from './feeds.ts';
import { listCalendarQuery } from './list-calendar.ts';

export { feedText } from './feed-text.ts';

export const commands: AnyCommand[] = [listCalendarQuery, createFeedCommand, revokeFeedCommand];
