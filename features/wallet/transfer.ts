// `wallet.transfer`: money from a character, or a corporation that it acts for, to another owner.
// Transfers that come at the same time are made in one transaction, in their order.
import { implementBatched, type BatchedCall } from '#features/command.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import { transfer, type MoneyReceived } from '#protocol/wallet.ts';
import { tell, type News } from '#queues/results/results.ts';
import { openLedger, writeLedger, type AccountKey } from './accounts.ts';
import type { Account, Ledger } from './ledger.ts';
import type { ActingOwner } from './acting-owner.ts';

type Call = BatchedCall<typeof transfer>;

/** Where the money of one call comes from and goes to. */
interface Route {
  readonly call: Call;
  readonly from: AccountKey;
  readonly to: AccountKey;
}

export const transferCommand = (actingOwner: ActingOwner) =>
  implementBatched(transfer, async (tx, calls) => {
    const routes: (Route | Refusal)[] = [];
    for (const call of calls) {
      const { fromCorporationId } = call.input;
      const owner = await actingOwner(tx, call.caller.characterId, fromCorporationId);
      routes.push(owner === undefined ? refuse('NO_SUCH_ACCOUNT') : routeOf(call, owner));
    }
    const keys = routes.flatMap((route) => ('call' in route ? [route.from, route.to] : []));
    const ledger = await openLedger(tx, keys);
    const made = routes.map((route) => ('call' in route ? move(ledger, route) : route));
    const transferIds = await writeLedger(tx, ledger);
    const outcomes = made.map((move) =>
      'entry' in move
        ? {
            transferId: transferIds[move.entry] as number,
            balanceCents: String(move.balanceCents),
          }
        : move,
    );
    await tell(
      tx,
      made.flatMap((move) =>
        'entry' in move ? news(move, transferIds[move.entry] as number, tx.now) : [],
      ),
    );
    return outcomes;
  });

function routeOf(call: Call, ownerId: number): Route {
  const { fromDivision, toOwnerId, toDivision } = call.input;
  const from = { ownerId, division: fromDivision };
  return { call, from, to: { ownerId: toOwnerId, division: toDivision } };
}

/** A transfer that was made. */
interface Move {
  readonly call: Call;
  readonly from: Account;
  readonly to: Account;
  /** Its place among the entries of the ledger. */
  readonly entry: number;
  readonly balanceCents: bigint;
  readonly toBalanceCents: bigint;
}

function move(ledger: Ledger, { call, ...keys }: Route): Move | Refusal {
  const { amountCents, reason } = call.input;
  const from = ledger.account(keys.from.ownerId, keys.from.division);
  const to = ledger.account(keys.to.ownerId, keys.to.division);
  if (!from) return refuse('NO_SUCH_ACCOUNT', { ...keys.from });
  if (!to) return refuse('NO_SUCH_ACCOUNT', { ...keys.to });
  if (from === to) return refuse('TRANSFER_TO_ITSELF');
  const isMade = ledger.transfer({
    reference: `wallet.transfer ${call.caller.accountId} ${call.id}`,
    kind: 'player-donation',
    fromAccountId: from.accountId,
    toAccountId: to.accountId,
    amountCents,
    reason,
  });
  if (!isMade) return refuse('NOT_ENOUGH_MONEY', { balanceCents: String(from.balanceCents) });
  const entry = ledger.entries.length - 1;
  const { balanceCents } = from;
  return { call, from, to, entry, balanceCents, toBalanceCents: to.balanceCents };
}

/** Only characters have an inbox; a corporation reads its journal. */
function news({ call, from, to, toBalanceCents }: Move, transferId: number, at: Date): News[] {
  if (to.ownerId === call.caller.characterId || isCorporation(to.ownerId)) return [];
  const { amountCents, reason } = call.input;
  const body: MoneyReceived = {
    transferId,
    fromOwnerId: from.ownerId,
    amountCents: String(amountCents),
    balanceCents: String(toBalanceCents),
    reason,
  };
  return [{ characterId: to.ownerId, kind: 'wallet.money-received', body, at }];
}

/** The numbers of players' corporations begin here. */
const FIRST_CORPORATION_ID = 98_000_001;
const isCorporation = (ownerId: number): boolean => ownerId >= FIRST_CORPORATION_ID;
