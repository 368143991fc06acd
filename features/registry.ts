// The one registry into which every transport dispatches, built from the features' commands.
import { commands as protocol } from '#protocol/index.ts';
import { commands as accounts } from './accounts/index.ts';
import { commands as calendar } from './calendar/index.ts';
import { commands as characters } from './characters/index.ts';
import { commands as chat } from './chat/index.ts';
import { actingOwner, commands as corporations } from './corporations/index.ts';
import { commands as debris } from './debris/index.ts';
import { buildTable, createDispatch } from './dispatch/index.ts';
import { commands as incursions } from './incursions/index.ts';
import { commands as industry } from './industry/index.ts';
import { commands as inventory } from './inventory/index.ts';
import { commands as login } from './login/index.ts';
import { commands as market } from './market/index.ts';
import { commands as sessions } from './sessions/index.ts';
import { commands as sites } from './sites/index.ts';
import { commands as skills } from './skills/index.ts';
import { commands as space } from './space/index.ts';
import { commands as standings } from './standings/index.ts';
import { commands as structures } from './structures/index.ts';
import { commands as universe } from './universe/index.ts';
import { commandsFor as walletFor } from './wallet/index.ts';
import { commands as wormholes } from './wormholes/index.ts';

export const registry = buildTable(
  [
    ...accounts,
    ...sessions,
    ...characters,
    ...universe,
    ...skills,
    ...walletFor(actingOwner),
    ...corporations,
    ...market,
    ...standings,
    ...inventory,
    ...industry,
    ...sites,
    ...structures,
    ...debris,
    ...wormholes,
    ...incursions,
    ...calendar,
    ...login,
    ...space,
    ...chat,
  ],
  protocol,
);

export const dispatch = createDispatch(registry);
