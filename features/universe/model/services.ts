// The services of stations that rules of Ephemeris know by number.

export const MARKET_SERVICE = 7;
export const FACTORY_SERVICE = 14;
export const LABORATORY_SERVICE = 15;
