// The only door to the inventory: its commands, and the stock in which other features move goods.
export { openHangar, openStock, relocate, writeStock, type Destination } from './items.ts';
export { Stock, type Cause, type Gift, type Item, type Place } from './stock.ts';
