// Why money moved, in words.
import type { TransferKind } from '#protocol/wallet.ts';
import type { IconName } from '../ui/icon.tsx';

interface KindWords {
  text: string;
  icon: IconName;
}

export const KINDS: Record<TransferKind, KindWords> = {
  'starting-funds': { text: 'Starting funds', icon: 'wallet' },
  'player-donation': { text: 'Transfer', icon: 'send' },
  'corporation-founding': { text: 'Founding a corporation', icon: 'corporation' },
  'market-escrow': { text: 'Escrow of a buy order', icon: 'market' },
  'market-escrow-return': { text: 'Escrow returned', icon: 'market' },
  'market-purchase': { text: 'Market trade', icon: 'market' },
  'broker-fee': { text: 'Broker’s fee', icon: 'market' },
  'relist-fee': { text: 'Relisting fee', icon: 'market' },
  'sales-tax': { text: 'Sales tax', icon: 'market' },
  'industry-job-cost': { text: 'Cost of a job', icon: 'industry' },
  'industry-facility-tax': { text: 'Tax of a facility', icon: 'industry' },
  'industry-surcharge': { text: 'Surcharge of a job', icon: 'industry' },
  'incursion-reward': { text: 'Reward of an incursion', icon: 'warning' },
  administration: { text: 'By an administrator', icon: 'station' },
};
