// `corporations.create`: a new corporation with its seven wallets, paid for by who founds it.
import { implement } from '#features/command.ts';
import { createCorporation, type Corporation } from '#protocol/corporations.ts';
import { refuse } from '#protocol/refusals.ts';
import { openLedger, openWallet, UNIVERSE, writeLedger } from '../wallet/index.ts';
import { CORPORATION_DIVISIONS, FOUNDING_CENTS } from './rules.ts';

const INSERT = `
  INSERT INTO corporation (name, ticker, leader_id, founded_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING id`;
const LEADS = 'SELECT FROM corporation WHERE leader_id = $1';

export const createCorporationCommand = implement(
  createCorporation,
  async (tx, { characterId }, { name, ticker }) => {
    const values = [name, ticker, characterId, tx.now];
    const [corporation] = await tx.manager.query<{ id: number }[]>(INSERT, values);
    if (!corporation) {
      const leads = await tx.manager.query<unknown[]>(LEADS, [characterId]);
      return refuse(leads.length > 0 ? 'ALREADY_LEADS' : 'CORPORATION_NAME_TAKEN');
    }
    const corporationId = corporation.id;
    await openWallet(tx, corporationId, CORPORATION_DIVISIONS);
    const ledger = await openLedger(tx, [{ ownerId: characterId, division: 1 }]);
    const founder = ledger.account(characterId);
    if (!founder) return refuse('NO_SUCH_ACCOUNT');
    const isPaid = ledger.transfer({
      reference: `corporations.create ${corporationId}`,
      kind: 'corporation-founding',
      fromAccountId: founder.accountId,
      toAccountId: UNIVERSE.foundings,
      amountCents: FOUNDING_CENTS,
      contextId: corporationId,
    });
    if (!isPaid) return refuse('NOT_ENOUGH_MONEY', { balanceCents: String(founder.balanceCents) });
    await writeLedger(tx, ledger);
    return { corporationId, name, ticker, leaderId: characterId } satisfies Corporation;
  },
);
