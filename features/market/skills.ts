// Which skills count on the market: the numbers that EVE gives them, and those of the starter
// universe.

const SKILLS = {
  trade: [3443, 202401],
  retail: [3444, 202402],
  wholesale: [16596, 202403],
  tycoon: [18580, 202406],
  accounting: [16622, 202405],
  brokerRelations: [3446, 202404],
  advancedBrokerRelations: [16597, 202407],
} as const satisfies Record<string, readonly number[]>;

type Role = keyof typeof SKILLS;

/** Levels by role, 0 to 5. */
export type MarketSkills = Readonly<Record<Role, number>>;

const ROLES = Object.keys(SKILLS) as Role[];

export function marketSkills(levels: ReadonlyMap<number, number>): MarketSkills {
  const levelOf = (role: Role): number =>
    Math.max(0, ...SKILLS[role].map((typeId) => levels.get(typeId) ?? 0));
  return Object.fromEntries(ROLES.map((role) => [role, levelOf(role)])) as MarketSkills;
}
