// Where orders of chat come in: paced, checked, carried out at once.
import type { z } from 'zod';
import * as protocol from '#protocol/chat.ts';
import type { CommandSpec } from '#protocol/command.ts';
import type { Answer, CommandEnvelope } from '#protocol/envelope.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Runtime } from '#queues/runtime.ts';
import { DELIVERIES_PER_SECOND, JOINS_PER_SECOND, SAID_PER_SECOND } from '#features/chat/index.ts';
import { invalidInput } from '#features/dispatch/index.ts';
import { Pace } from '#features/serving/index.ts';
import type { Listener } from './listener.ts';
import { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

type Outcome = object | Refusal;
interface Order {
  readonly spec: CommandSpec;
  run(listener: Listener, input: never): Outcome | Promise<Outcome>;
}

const carryingOut = <S extends CommandSpec>(
  spec: S,
  run: (listener: Listener, input: z.output<S['input']>) => Outcome | Promise<Outcome>,
): Order => ({ spec, run: run });

export class ChatDesk {
  readonly #rooms: Rooms;
  readonly #runtime: Runtime;
  /** Tells what this life of the server numbers from what any other does. */
  readonly #life: string;
  readonly #orders: ReadonlyMap<string, Order>;
  readonly #asked: Pace;
  readonly #joins = new Pace(JOINS_PER_SECOND);
  readonly #said = new Pace(SAID_PER_SECOND);
  readonly #deliveries = new Pace(DELIVERIES_PER_SECOND);
  #messages = 0;

  constructor(runtime: Runtime, rooms: Rooms, life: string) {
    this.#runtime = runtime;
    this.#rooms = rooms;
    this.#life = life;
    this.#asked = new Pace(runtime.config.edge.commandsPerSecond);
    const orders = [
      carryingOut(protocol.join, (listener, asked) => this.#join(listener, asked)),
      carryingOut(protocol.leave, (listener, { room }) =>
        rooms.leave(listener, room) ? {} : noSuch(room),
      ),
      carryingOut(protocol.say, (listener, { room, text }) => this.#say(listener, room, text)),
      carryingOut(protocol.listMembers, (listener, { room: name, afterCharacterId }) => {
        const room = listener.room(name);
        if (!room) return noSuch(name);
        return { members: room.page(afterCharacterId), memberCount: room.memberCount };
      }),
      carryingOut(protocol.listRooms, (_listener, { afterRoom }) => ({
        rooms: rooms.page(afterRoom),
      })),
    ];
    this.#orders = new Map(orders.map((order) => [order.spec.name, order]));
  }

  async carryOut(listener: Listener, { name, input }: CommandEnvelope): Promise<Answer> {
    const tooMany = await this.#asked.check(listener.chatter.characterId);
    if (tooMany) return refused(tooMany);
    const order = this.#orders.get(name);
    if (!order) return refused(refuse('NOT_HERE', { command: name.slice(0, MAX_ECHO) }));
    const parsed = order.spec.input.safeParse(input ?? {});
    if (!parsed.success) return refused(invalidInput(parsed.error, 'input'));
    const output = await order.run(listener, parsed.data as never);
    return isRefusal(output) ? refused(output) : { ok: true, output };
  }

  async #join(listener: Listener, asked: z.output<typeof protocol.join.input>): Promise<Outcome> {
    // A guess at a password is a join, too.
    const tooMany = await this.#joins.check(listener.chatter.characterId);
    if (tooMany) return tooMany;
    if (listener.connection.isClosed) return noSuch(asked.room);
    const room = this.#rooms.join(listener, asked);
    return room instanceof Room ? room.state : room;
  }

  async #say(listener: Listener, roomName: string, text: string): Promise<Outcome> {
    const { characterId, name } = listener.chatter;
    const room = listener.room(roomName);
    if (!room) return noSuch(roomName);
    const tooMany =
      (await this.#said.check(characterId)) ??
      (await this.#deliveries.check(room.key, room.listenerCount));
    if (tooMany) return tooMany;
    if (!room.has(listener)) return noSuch(roomName);
    this.#messages += 1;
    const messageId = `${this.#life}.${this.#messages}`;
    const at = this.#runtime.clock.now();
    room.say({ room: room.name, messageId, characterId, name, text, at });
    return { messageId };
  }
}

/** Of a name that is none, this much is repeated. */
const MAX_ECHO = 100;

const noSuch = (room: string): Refusal => refuse('NO_SUCH_ROOM', { room });
const refused = (refusal: Refusal): Answer => ({ ok: false, refusal });
