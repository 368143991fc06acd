// A job that somebody wants: everything that its rules ask for, read under locks where it is to be
// started. Preview and start read the same and judge by the same.
import type { Facility, JobInput } from '#protocol/industry.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Blueprint, BlueprintActivity } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';
import { actingOwner } from '../corporations/index.ts';
import type { Item, Stock } from '../inventory/index.ts';
import { trainedLevels } from '../skills/index.ts';
import {
  blueprint,
  itemType,
  itemTypes,
  skillAttributes,
  typeAttributes,
} from '../universe/index.ts';
import type { Access } from './access.ts';
import type { Levels } from './bonuses.ts';
import { facilityOf, factorsOf } from './facilities.ts';
import { isUsable } from './outputs.ts';
import { isRelic, planJob, type BlueprintState, type Plan, type Question } from './plan.ts';
import { adjustedPrices } from './prices.ts';
import { MIN_COST_INDEX } from './rules.ts';

export interface Proposal {
  readonly ownerId: number;
  readonly flags: { readonly input: string; readonly output: string };
  readonly facility: Facility;
  readonly item: Item;
  readonly question: Question;
  readonly activity: BlueprintActivity;
  readonly plan: Plan;
  /** Materials of the hangar. */
  readonly stock: Stock;
}

export async function propose(
  tx: Tx,
  characterId: number,
  input: JobInput,
  access: Access,
): Promise<Proposal | Refusal> {
  const ownerId = await actingOwner(tx, characterId, input.corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const flags = flagsOf(input, ownerId !== characterId);
  if (!flags) return refuse('NO_SUCH_OUTPUT', { flags: [input.inputFlag, input.outputFlag] });
  const facility = await facilityOf(tx, input.facilityId, access.isLocked);
  if (!facility) return refuse('NO_SUCH_FACILITY');
  if (!facility.online) return refuse('FACILITY_OFFLINE');
  const { facilityId, activities } = facility;
  if (!activities.includes(input.activity)) return refuse('FACILITY_CANNOT', { activities });
  const opened = await openBlueprint(
    tx,
    input,
    { ownerId, locationId: facilityId, flag: flags.input },
    access,
  );
  if ('code' in opened) return opened;
  const { item, definition } = opened;
  const activity = definition.activities[input.activity];
  if (!activity) return refuse('NO_SUCH_ACTIVITY', { activity: input.activity });
  const question = await questionOf(tx, characterId, {
    input,
    facility,
    item,
    definition,
  });
  if ('code' in question) return question;
  const plan = planJob(question);
  if ('code' in plan) return plan;
  const place = { ownerId, locationId: facilityId, flag: flags.input };
  const stock = await access.stacks(
    tx,
    place,
    plan.materials.map(({ typeId }) => typeId),
  );
  return { ownerId, flags, facility, item, question, activity, plan, stock };
}

/** A corporation has seven hangars, a character one. */
function flagsOf({ inputFlag, outputFlag }: JobInput, isCorporation: boolean) {
  const standard = isCorporation ? 'hangar-1' : 'hangar';
  const input = inputFlag ?? standard;
  const output = outputFlag ?? input;
  const fits = (flag: string): boolean => (flag !== 'hangar') === isCorporation;
  return fits(input) && fits(output) ? { input, output } : undefined;
}

async function openBlueprint(
  tx: Tx,
  input: JobInput,
  place: { readonly ownerId: number; readonly locationId: number; readonly flag: string },
  access: Access,
): Promise<{ item: Item; definition: Blueprint } | Refusal> {
  const { blueprintItemId, outputLocationId } = input;
  const { ownerId, locationId: facilityId, flag } = place;
  const isContainer = outputLocationId !== undefined && outputLocationId !== facilityId;
  const wanted = isContainer ? [blueprintItemId, outputLocationId] : [blueprintItemId];
  await access.hold(tx, input, wanted, place);
  const found = await access.items(tx, wanted);
  const item = found.item(blueprintItemId);
  const isHere = item?.ownerId === ownerId && item.locationId === facilityId && item.flag === flag;
  const definition = isHere && (await blueprint(tx, item.typeId));
  if (!item || !definition) return refuse('NO_SUCH_BLUEPRINT');
  if (isContainer) {
    const container = found.item(outputLocationId);
    if (!isUsable(container, await itemTypes(tx), { ownerId, facilityId })) {
      return refuse('NO_SUCH_OUTPUT');
    }
  }
  return { item, definition };
}

interface Wish {
  readonly input: JobInput;
  readonly facility: Facility;
  readonly item: Item;
  readonly definition: Blueprint;
}

async function questionOf(
  tx: Tx,
  characterId: number,
  { input, facility, item, definition }: Wish,
): Promise<Question | Refusal> {
  const decryptor = await decryptorOf(tx, input);
  if (decryptor && 'code' in decryptor) return decryptor;
  const { activity } = input;
  const products = definition.activities[activity]?.products ?? [];
  const productTypeId = input.productTypeId ?? products[0]?.typeId ?? definition.blueprintTypeId;
  const productBlueprint =
    activity === 'invention' ? await blueprint(tx, productTypeId) : definition;
  const making =
    productBlueprint?.activities.manufacturing ?? productBlueprint?.activities.reaction;
  const valued = (making?.materials ?? []).map(({ typeId }) => typeId);
  const levels = (await trainedLevels(tx, [characterId])).get(characterId) ?? new Map();
  return {
    input,
    blueprint: definition,
    state: stateOf(item, isRelic(definition)),
    levels,
    skills: await skillAttributes(tx),
    encryptionSkills: await encryptionSkills(tx, levels),
    decryptor,
    facility: {
      factors: await factorsOf(tx, facility, activity, productTypeId),
      taxRate: facility.taxRate,
    },
    index: await indexOf(tx, facility.solarSystemId, activity),
    productBlueprint,
    priceCents: await adjustedPrices(tx, valued),
  };
}

function stateOf(item: Item, relic: boolean): BlueprintState {
  return {
    runs: item.runs,
    materialEfficiency: item.materialEfficiency ?? 0,
    timeEfficiency: item.timeEfficiency ?? 0,
    isRelic: relic,
    quantity: item.quantity,
  };
}

/** What a type needs to be a decryptor: how it changes the chance, ME, TE and runs. */
const DECRYPTOR = { probability: 1112, materialEfficiency: 1113, timeEfficiency: 1114, runs: 1124 };

async function decryptorOf(tx: Tx, { activity, decryptorTypeId: typeId }: JobInput) {
  if (typeId === undefined) return null;
  const type = await itemType(tx, typeId);
  const attributes = await typeAttributes(tx, typeId);
  const probabilityMultiplier = attributes.get(DECRYPTOR.probability);
  if (activity !== 'invention' || !type?.published || probabilityMultiplier === undefined) {
    return refuse('NO_SUCH_DECRYPTOR');
  }
  return {
    typeId,
    probabilityMultiplier,
    materialEfficiency: attributes.get(DECRYPTOR.materialEfficiency) ?? 0,
    timeEfficiency: attributes.get(DECRYPTOR.timeEfficiency) ?? 0,
    runs: attributes.get(DECRYPTOR.runs) ?? 0,
  };
}

/** Those of the skills that count towards the chance of inventions as encryption does. */
async function encryptionSkills(tx: Tx, levels: Levels): Promise<ReadonlySet<number>> {
  const types = await itemTypes(tx);
  const found = [...levels.keys()].filter((typeId) =>
    types.get(typeId)?.name.endsWith('Encryption Methods'),
  );
  return new Set(found);
}

async function indexOf(tx: Tx, solarSystemId: number, activity: string): Promise<number> {
  const [row] = await tx.manager.query<{ index: number }[]>(
    'SELECT index FROM industry_cost_index WHERE solar_system_id = $1 AND activity = $2',
    [solarSystemId, activity],
  );
  return row?.index ?? MIN_COST_INDEX;
}
