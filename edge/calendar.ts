// GET /calendar.ics?token=…: a character's calendar for calendar programs, which have no session.
import type { FastifyInstance } from 'fastify';
import { feedText } from '#features/calendar/index.ts';
import { refuse } from '#protocol/refusals.ts';
import { transact } from '#queues/runtime.ts';
import type { EdgeContext } from './context.ts';
import { sendRefusal } from './http-answers.ts';

interface FeedRequest {
  Querystring: { token?: unknown };
}

export function serveCalendars(http: FastifyInstance, edge: EdgeContext): void {
  http.get<FeedRequest>('/calendar.ics', async ({ query }, reply) => {
    const text = await transact(edge.runtime, (tx) => feedText(tx, query.token));
    if (text === undefined) return sendRefusal(reply, refuse('NOT_FOUND'));
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="ephemeris.ics"')
      .header('cache-control', 'private, no-store')
      .header('referrer-policy', 'no-referrer')
      .send(text);
  });
}
