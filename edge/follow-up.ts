// What an answered command means for the sockets of this edge, over whatever transport it came.
import { logOut, revokeAllSessions, revokeSession, selectCharacter } from '#protocol/sessions.ts';
import type { Handled } from './command-desk.ts';
import type { EdgeContext } from './context.ts';

const ENDS_SESSIONS = new Set<string>([logOut.name, revokeSession.name, revokeAllSessions.name]);

export function followUp(edge: EdgeContext, envelope: unknown, { answer, caller }: Handled): void {
  if (!answer.ok || !caller || !('sessionId' in caller)) return;
  const { name, input } = envelope as { name: string; input: unknown };
  if (ENDS_SESSIONS.has(name)) void edge.watch.check();
  if (name !== selectCharacter.name) return;
  const { characterId, lastSequence } = selectCharacter.output.parse(answer.output);
  const after = selectCharacter.input.parse(input).lastSequence ?? lastSequence;
  edge.connections.bindSession(caller.sessionId, characterId, after);
}
