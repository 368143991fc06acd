// The whole protocol: every command and notification, by name.
import type { z } from 'zod';
import * as accounts from './accounts.ts';
import * as calendar from './calendar.ts';
import * as characters from './characters.ts';
import * as chat from './chat.ts';
import * as corporations from './corporations.ts';
import * as debris from './debris.ts';
import * as incursions from './incursions.ts';
import * as industry from './industry.ts';
import * as inventory from './inventory.ts';
import * as login from './login.ts';
import * as market from './market.ts';
import * as sessions from './sessions.ts';
import * as sites from './sites.ts';
import * as skills from './skills.ts';
import * as space from './space.ts';
import * as standings from './standings.ts';
import * as structures from './structures.ts';
import * as universe from './universe.ts';
import * as wallet from './wallet.ts';
import * as wormholes from './wormholes.ts';
import type { CommandSpec } from './command.ts';

export const commands = [
  ...accounts.commands,
  ...sessions.commands,
  ...characters.commands,
  ...universe.commands,
  ...skills.commands,
  ...wallet.commands,
  ...inventory.commands,
  ...corporations.commands,
  ...industry.commands,
  ...market.commands,
  ...standings.commands,
  ...sites.commands,
  ...structures.commands,
  ...debris.commands,
  ...wormholes.commands,
  ...incursions.commands,
  ...calendar.commands,
  ...login.commands,
  ...space.commands,
  ...chat.commands,
] as const;

/** Carried out at once by the server that the pilot is connected to: a grid, or the chat server. */
export const orders = [...space.orders, ...chat.orders] as const;

type AnyCommand = (typeof commands)[number] | (typeof orders)[number];
export type CommandName = AnyCommand['name'];
export type SpecOf<N extends CommandName> = Extract<AnyCommand, { name: N }>;

export const notifications = {
  ...skills.notifications,
  ...wallet.notifications,
  ...industry.notifications,
  ...market.notifications,
  ...structures.notifications,
  ...wormholes.notifications,
  ...incursions.notifications,
} as const;

export type NotificationKind = keyof typeof notifications;
export type NotificationBody<K extends NotificationKind> = z.infer<(typeof notifications)[K]>;

export const commandByName: ReadonlyMap<string, CommandSpec> = new Map(
  [...commands, ...orders].map((spec) => [spec.name, spec]),
);
