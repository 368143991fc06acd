// Money that came, in words.
import { notifications } from '#protocol/wallet.ts';
import type { Description, Names } from './describe-result.ts';
import { formatIsk } from './format.ts';

function describeReceived(body: unknown, names: Names): Description | undefined {
  const received = notifications['wallet.money-received'].safeParse(body).data;
  if (!received) return undefined;
  const { fromOwnerId, amountCents, balanceCents, reason } = received;
  const from = names.owner(fromOwnerId);
  return {
    title: `${formatIsk(amountCents)} received`,
    help: reason === '' ? `From ${from}.` : `From ${from}: “${reason}”`,
    more: `Your wallet then held ${formatIsk(balanceCents)}.`,
  };
}

export const WALLET_WORDS = { 'wallet.money-received': describeReceived };
