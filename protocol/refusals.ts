// Every way in which a command can be refused: code, message, and what the caller can do.
// A refusal is a returned value; only bugs throw.

export const REFUSALS = {
  INVALID_INPUT: ['The input does not fit its schema.', 'Mend the fields named in details.'],
  UNKNOWN_COMMAND: ['No command has this name.', 'See details for the nearest name.'],
  NOT_LOGGED_IN: ['The command needs a session.', 'Log in and send the token.'],
  NO_CHARACTER: ['The command needs a character.', 'Select a character first.'],
  FORBIDDEN: ['This account may not do that.', 'Ask an administrator for the role.'],
  NOT_FOUND: ['There is no such thing, or it is not yours.', 'Check the id.'],
  TOO_MANY_REQUESTS: ['Too many requests.', 'Wait for details.retryAfterMs.'],
  OVERLOADED: ['The server is stopping or too busy.', 'Try again soon with the same command id.'],
  INTERNAL: ['The server failed; nothing was changed.', 'Try again with the same command id.'],
  COMMAND_ID_REUSED: ['This command id was used for another command.', 'Make a new id.'],
  PAYLOAD_TOO_LARGE: ['The message is larger than allowed.', 'Send less at once.'],
  ORIGIN_NOT_ALLOWED: ['This web page may not connect.', 'Ask the operator to allow its origin.'],
  TOO_SLOW: ['The client reads more slowly than results come.', 'Connect again and resume.'],

  EMAIL_TAKEN: ['An account with this address exists.', 'Log in instead.'],
  WRONG_CREDENTIALS: ['The address or the password is wrong.', 'Check both.'],
  WEAK_PASSWORD: ['The password is too easily guessed.', 'Take a longer or less common one.'],

  NAME_TAKEN: ['A character with this name exists.', 'Choose another name.'],
  TOO_MANY_CHARACTERS: ['The account has its full number of characters.', 'Use one of them.'],
  UNKNOWN_BLOODLINE: ['There is no such bloodline.', 'Choose one of those listed.'],

  UNKNOWN_SKILL: ['There is no such skill.', 'Choose a type of the skill category.'],
  QUEUE_TOO_LONG: ['The queue is longer than it may be.', 'Take out entries.'],
  LEVEL_OUT_OF_ORDER: ['A level is queued before the one below it.', 'Reorder the queue.'],
  LEVEL_ALREADY_TRAINED: ['This level is trained already.', 'Take the entry out.'],
  PREREQUISITES_NOT_MET: [
    'A prerequisite is not trained when the entry starts.',
    'Queue the skills in details first.',
  ],
  QUEUE_EMPTY: ['There is nothing to train.', 'Add entries first.'],
  NO_SUCH_ENTRY: ['The queue has no such entry.', 'Read the queue again.'],
  ATTRIBUTES_INVALID: ['The attributes do not add up.', 'Spread exactly the points there are.'],
  SLOT_TAKEN: ['Something works in this slot already.', 'Wait until it has run out.'],
  REMAP_NOT_AVAILABLE: ['No remap is available yet.', 'Wait until details.availableAt.'],

  NO_SUCH_ACCOUNT: ['There is no such wallet, or it is not yours to use.', 'Check its owner.'],
  NOT_ENOUGH_MONEY: ['The wallet does not hold that much.', 'Spend details.balanceCents at most.'],
  TRANSFER_TO_ITSELF: ['A wallet cannot pay into itself.', 'Choose another wallet.'],

  NO_SUCH_CORPORATION: ['There is no such corporation, or it is not yours.', 'Check the id.'],
  CORPORATION_NAME_TAKEN: ['A corporation has this name or ticker.', 'Choose another.'],
  ALREADY_LEADS: ['The character leads a corporation already.', 'Use that one.'],

  NO_SUCH_ITEM: [
    'There is no such item, or it is not yours or not here.',
    'Read the hangar again.',
  ],
  NO_SUCH_PLACE: ['There is no such place, or your hands do not reach it.', 'Dock there first.'],
  NOT_ENOUGH_SPACE: [
    'The place cannot hold that much.',
    'Move less: details has the volumes in m³.',
  ],
  DOES_NOT_FIT: ['The place does not take things of this kind.', 'Choose another place.'],
  MOVE_INTO_ITSELF: ['A thing cannot be moved into itself.', 'Choose another place.'],
  CANNOT_STACK: ['These stacks cannot become one.', 'Merge packaged things of one type and place.'],
  CANNOT_ASSEMBLE: ['The item cannot be assembled, or is already.', 'Choose a packaged one.'],
  CANNOT_REPACKAGE: ['The item cannot be repackaged.', 'Empty it first.'],
  NOT_EMPTY: ['There is something in it.', 'Empty it first.'],
  INVENTORY_CHECKED_OUT: ['A server works with this inventory now.', 'Use the ship, or dock it.'],
  NOT_ENOUGH_ITEMS: [
    'There are fewer of the item than asked for.',
    'Take details.quantity at most.',
  ],

  NO_SUCH_FACILITY: ['There is no such place of industry.', 'Choose one of those listed.'],
  FACILITY_CANNOT: ['The facility has no such activity.', 'Choose one of its activities.'],
  FACILITY_OFFLINE: ['The facility is paused.', 'Wait, or use another one.'],
  NO_SUCH_BLUEPRINT: [
    'There is no such blueprint, or it is not yours, not in this hangar, or in a job.',
    'Read the hangar again.',
  ],
  NO_SUCH_ACTIVITY: ['The blueprint is not for this activity.', 'Choose one that it is for.'],
  ORIGINAL_NEEDED: ['A copy is not for this activity.', 'Use the original.'],
  COPY_NEEDED: ['An original is not for this activity.', 'Use a copy.'],
  NOT_ENOUGH_RUNS: ['The copy has fewer runs left.', 'Ask for details.runs at most.'],
  TOO_MANY_RUNS: ['A copy cannot have so many runs.', 'Ask for fewer.'],
  TOO_MUCH_AT_ONCE: ['The job is larger than one can be.', 'Ask for fewer runs.'],
  JOB_TOO_LONG: ['The last run would begin too late.', 'Ask for details.maxRuns at most.'],
  FULLY_RESEARCHED: ['There are fewer levels left.', 'Ask for details.levels at most.'],
  CHOOSE_PRODUCT: ['The blueprint makes other things.', 'Name one of details.productTypeIds.'],
  NO_SUCH_DECRYPTOR: ['This is no decryptor for this job.', 'Choose another, or none.'],
  SKILLS_MISSING: ['The character lacks skills.', 'Train those in details.missing.'],
  NO_FREE_SLOT: ['All slots for such jobs are taken.', 'Deliver jobs, or train for more slots.'],
  NOT_ENOUGH_MATERIALS: ['The hangar lacks materials.', 'Bring what details.missing says.'],
  NO_SUCH_OUTPUT: [
    'The products cannot be put there.',
    'Choose your hangar, or a container there.',
  ],
  NO_SUCH_JOB: ['There is no such job, or it is not yours.', 'Read the jobs again.'],
  JOB_NOT_READY: ['The job is not ready.', 'Wait until details.finishAt.'],
  JOB_IS_OVER: ['The job is over already.', 'Read the jobs again.'],

  NO_SUCH_ORDER: ['There is no such open order, or it is not yours.', 'Read your orders again.'],
  NO_MARKET: ['There is no market at this station.', 'Choose a station that has one.'],
  NOT_TRADED: ['The market does not trade this type.', 'Choose one that has a market group.'],
  NO_TICK: ['The price has more than four significant digits.', 'Round the price.'],
  SAME_PRICE: ['The order has this price already.', 'Choose another price.'],
  ORDER_TOO_BIG: ['Price times quantity is more than a wallet can move.', 'Order less at once.'],
  MIN_VOLUME_TOO_HIGH: [
    'The least volume of a trade is more than the order wants.',
    'Ask for details.quantity at most.',
  ],
  TOO_MANY_ORDERS: ['The character has its full number of open orders.', 'Train Trade, or wait.'],
  TOO_MANY_TRADES: ['The order would trade with too many others at once.', 'Order less at once.'],
  NOTHING_TO_TRADE: ['No order meets this one now.', 'Change the price, or leave it in the book.'],
  NOT_PACKAGED: ['The item is assembled, or researched.', 'Repackage it first.'],

  NO_SUCH_STRUCTURE: ['There is no such structure, or it is not here.', 'Read them again.'],
  STRUCTURE_CANNOT: ['The structure is in another state.', 'See details.state, and until when.'],
  STRUCTURE_INVULNERABLE: ['The structure cannot be harmed now.', 'Come back at details.until.'],
  CANNOT_ANCHOR: [
    'This is nothing that can be anchored.',
    'Choose a packaged structure, or an assembled secure container.',
  ],
  TOO_MANY_STRUCTURES: ['The system has its full number of structures.', 'Choose another system.'],
  STRUCTURE_TOO_CLOSE: ['Another structure stands too close.', 'Keep details.leastDistanceM away.'],
  NOT_FUEL: ['Structures do not burn this.', 'Use fuel blocks.'],
  FUEL_BAY_FULL: ['The fuel bay does not hold so much.', 'Add details.quantity at most.'],

  NO_SUCH_WORMHOLE: ['There is no such wormhole, or no more.', 'Find another way.'],
  SHIP_TOO_HEAVY: ['The ship is too heavy for it.', 'Take one of details.jumpMassKg at most.'],
  NO_CAPACITY: ['No server has room for this place now.', 'Try again in a little while.'],
  LAUNCHER_GONE: ['No machine can start a server now.', 'Try again, or ask the operator.'],
  LOGGED_IN_ELSEWHERE: [
    'The character is played by another client.',
    'Log out there, or ask with takeOver.',
  ],
  NOT_HERE: ['This server does not carry out the command.', 'Connect to the one that does.'],
  BANNED: ['The account is banned.', 'See details.until and details.reason.'],
  SHUTTING_DOWN: ['The cluster is shutting down.', 'Come back after details.at.'],
  NOT_DOCKED: ['The character is in space.', 'Dock first.'],
  NOT_IN_SPACE: ['The character is docked.', 'Undock first.'],
  NO_SUCH_SHIP: ['There is no such ship here, or it is not yours.', 'Read the hangar again.'],
  SHIP_CANNOT: ['The ship cannot do that now.', 'See details.reason.'],
  OUT_OF_RANGE: ['It is too far away.', 'Come within details.rangeM.'],
  CAN_LOCKED: [
    'The container is locked.',
    'Unlock it with its password, if details.hasPassword says that it has one.',
  ],
  CAN_FULL: ['The container holds as many stacks as it can.', 'Take something out first.'],
  TOO_MANY_CANS: ['There are too many anchored containers here.', 'Choose another system.'],
  TOO_CLOSE_TO_ANCHOR: [
    'A station or a stargate is too close.',
    'Keep details.leastDistanceM away.',
  ],
  WRONG_PASSWORD: ['It has another password, or none.', 'Ask who set it.'],
  NO_SUCH_ROOM: ['There is no such room, or the pilot is not in it.', 'Join it first.'],
  TOO_MANY_ROOMS: ['There are as many rooms as there may be.', 'Leave one, or join another.'],
  POLARISED: ['The pilot passed there and back just now.', 'Wait until details.until.'],
} as const satisfies Record<string, readonly [message: string, help: string]>;

export type RefusalCode = keyof typeof REFUSALS;

/** What a refused caller gets over every transport. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly help: string;
  readonly details: Readonly<Record<string, unknown>>;
}

class RefusalValue implements Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly help: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, details: Record<string, unknown>) {
    this.code = code;
    [this.message, this.help] = REFUSALS[code];
    this.details = details;
  }
}

export function refuse(code: RefusalCode, details: Record<string, unknown> = {}): Refusal {
  return new RefusalValue(code, details);
}

export function isRefusal(value: unknown): value is Refusal {
  return value instanceof RefusalValue;
}
