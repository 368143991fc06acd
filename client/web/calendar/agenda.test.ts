// The agenda: what lies ahead, by days as the reader has them.
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '#protocol/calendar.ts';
import { agendaOf } from './agenda.ts';

const NOON = new Date(2040, 2, 24, 12).getTime();
const HOUR_MS = 3_600_000;

const event = (hours: number, kind: CalendarEvent['kind'] = 'skills'): CalendarEvent => ({
  eventId: `${kind} ${hours}`,
  kind,
  title: '',
  place: '',
  at: NOON + hours * HOUR_MS,
});

describe('the agenda', () => {
  it('puts what lies ahead into days, in order, without what is over', () => {
    const days = agendaOf([event(30), event(1), event(-1), event(11), event(13)], NOON, new Set());
    expect(days.map(({ ahead, events }) => [ahead, events.length])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(days[0]?.events[0]).toEqual(event(1));
  });

  it('leaves out what one does not want to see', () => {
    const days = agendaOf([event(1), event(2, 'market')], NOON, new Set(['market']));
    expect(days.flatMap(({ events }) => events)).toEqual([event(1)]);
  });

  it('counts days right across a change of clocks', () => {
    const days = agendaOf([event(24 * 4), event(24 * 10)], NOON, new Set());
    expect(days.map(({ ahead }) => ahead)).toEqual([4, 10]);
  });
});
