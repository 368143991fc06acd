// universe.list-market-groups: the tree in which the market lists what it trades.
import { implement } from '#features/command.ts';
import { listMarketGroups } from '#protocol/universe.ts';
import { marketGroups } from './catalogue/market.ts';

export const listMarketGroupsQuery = implement(listMarketGroups, (tx) => marketGroups(tx));
