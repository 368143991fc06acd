// What an answered command means for the sockets of this edge, over whatever transport it came.
import { logOut, revokeAllSessions, revokeSession, selectCharacter } from '#protocol/sessions.ts';
import type { Handled } from '#features/serving/index.ts';
import type { EdgeContext } from './context.ts';

const ENDS_SESSIONS = new Set<string>([logOut.name, revokeSession.name, revokeAllSessions.name]);

export function followUp(edge: EdgeContext, envelope: unknown, { answer, caller }: Handled): void {
  if (!answer.ok || !caller || !('sessionId' in caller)) return;
  const { name } = envelope as { name: string };
  if (ENDS_SESSIONS.has(name)) void edge.watch.check();
  if (name !== selectCharacter.name) return;
  const { characterId, lastSequence } = selectCharacter.output.parse(answer.output);
  edge.connections.bindSession(caller.sessionId, characterId, lastSequence);
}
