// Pilots of a test's universe, who give commands as a transport would hand them on.
import { randomUUID } from 'node:crypto';
import type { AccountCaller } from '#features/command.ts';
import { dispatch } from '#features/registry.ts';
import type { Answer } from '#protocol/envelope.ts';
import type { InputOf, OutputOf } from '#protocol/command.ts';
import type { CommandName, SpecOf } from '#protocol/index.ts';
import type { Refusal } from '#protocol/refusals.ts';
import { readInbox } from '#queues/results/results.ts';
import type { Runtime } from '#queues/runtime.ts';

export type Output<N extends CommandName> = OutputOf<SpecOf<N>>;
type Input<N extends CommandName> = InputOf<SpecOf<N>>;

export class TestPilot {
  readonly characterId: number;
  readonly #runtime: Runtime;
  readonly #caller: AccountCaller;

  constructor(runtime: Runtime, caller: AccountCaller & { characterId: number }) {
    this.#runtime = runtime;
    this.#caller = caller;
    this.characterId = caller.characterId;
  }

  /** Gives a command; `commandId` repeats an earlier one. */
  answer<N extends CommandName>(
    name: N,
    input: Input<N>,
    commandId: string = randomUUID(),
  ): Promise<Answer> {
    return dispatch(this.#runtime, this.#caller, { id: commandId, name, input });
  }

  /** @throws where the command is refused */
  async call<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
    const answer = await this.answer(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
    return answer.output as Output<N>;
  }

  /** @throws where the command is not refused */
  async refusal<N extends CommandName>(name: N, input: Input<N>): Promise<Refusal> {
    const answer = await this.answer(name, input);
    if (answer.ok) throw new Error(`${name} was not refused`);
    return answer.refusal;
  }

  /** Another caller of the same pilot, with roles. */
  as(roles: string[]): TestPilot {
    return new TestPilot(this.#runtime, { ...this.#caller, roles, characterId: this.characterId });
  }

  heard(): ReturnType<typeof readInbox> {
    return readInbox(this.#runtime, this.characterId, 0);
  }
}

/** A new account's new character, made by the commands that players use, but for the password. */
export async function createPilot(runtime: Runtime): Promise<TestPilot> {
  const name = `Pilot ${randomUUID().slice(0, 8)}`;
  const [account] = await runtime.dataSource.query<[{ id: number }]>(
    `INSERT INTO account (email, password_hash, created_at) VALUES ($1, '', $2) RETURNING id`,
    [`${name.replace(' ', '.').toLowerCase()}@example.net`, new Date(runtime.clock.now())],
  );
  const visitor = { accountId: account.id, sessionId: 0, roles: [], address: '::1' };
  const anybody = new TestPilot(runtime, { ...visitor, characterId: 0 });
  const [bloodline] = await anybody.call('characters.list-bloodlines', {});
  if (!bloodline) throw new Error('the universe has no bloodline');
  const { bloodlineId } = bloodline;
  const { characterId } = await anybody.call('characters.create', { name, bloodlineId });
  return new TestPilot(runtime, { ...visitor, characterId });
}
