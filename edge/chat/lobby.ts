// Connections whose session is still being looked for, and what they have sent meanwhile.
import { refuse } from '#protocol/refusals.ts';
import type { UdpConnection } from '#protocol/udp/index.ts';
import { identityOfToken, MAX_EARLY_FRAMES, type Chatter } from '#features/chat/index.ts';
import { PilotConnection } from '#features/serving/index.ts';

interface Waiting {
  readonly connection: UdpConnection;
  readonly early: Buffer[];
}

export class Lobby {
  readonly #waiting = new Set<Waiting>();

  add(connection: UdpConnection): void {
    const waiting: Waiting = { connection, early: [] };
    this.#waiting.add(waiting);
    connection.onMessage = (_channel, bytes) => {
      if (waiting.early.push(bytes) > MAX_EARLY_FRAMES) cut(connection, 'TOO_MANY_REQUESTS');
    };
    connection.onClose = () => this.#waiting.delete(waiting);
  }

  get count(): number {
    return this.#waiting.size;
  }

  sessionIds(): number[] {
    return [...this.#waiting].map(
      ({ connection }) => identityOfToken(connection.userData).sessionId,
    );
  }

  /** Lets in who was asked about; the others wait for the next look. */
  admit(
    askedIds: ReadonlySet<number>,
    found: ReadonlyMap<number, Chatter>,
    letIn: (connection: PilotConnection<Chatter>) => void,
  ): void {
    for (const waiting of [...this.#waiting]) {
      const { connection, early } = waiting;
      const { sessionId, characterId } = identityOfToken(connection.userData);
      if (!askedIds.has(sessionId)) continue;
      this.#waiting.delete(waiting);
      const chatter = found.get(sessionId);
      if (chatter?.characterId !== characterId) {
        cut(connection, 'NOT_LOGGED_IN');
        continue;
      }
      letIn(new PilotConnection(chatter, connection));
      for (const bytes of early) connection.onMessage('reliable', bytes);
    }
  }

  cutAll(): void {
    for (const { connection } of [...this.#waiting]) cut(connection, 'OVERLOADED');
  }
}

function cut(connection: UdpConnection, code: Parameters<typeof refuse>[0]): void {
  connection.disconnect(Buffer.from(refuse(code).code));
}
