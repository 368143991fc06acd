// The service of the market: orders end at their moment, prices are kept by day, the universe's
// own orders are brought up to their volume.
import { closeDays, fireExpireOrder, seedOrders } from '#features/market/index.ts';
import { closeDayCycle, expireOrder, seedOrdersCycle } from '#queues/market.ts';
import { onTimer, type Service } from './service.ts';

export const market: Service = {
  name: 'market',
  timers: [onTimer(expireOrder, fireExpireOrder)],
  cycles: [
    { definition: closeDayCycle, run: (tx) => closeDays(tx) },
    { definition: seedOrdersCycle, run: (tx) => seedOrders(tx) },
  ],
};
