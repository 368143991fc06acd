// Pure: what a job takes, makes and costs, and why it may not be. Preview and start call the same.
import type { JobInput } from '#protocol/industry.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Blueprint, BlueprintActivity } from '#protocol/universe.ts';
import { skillTimeFactor, type Attributes, type FacilityFactors, type Levels } from './bonuses.ts';
import {
  inventedBlueprint,
  inventionProbability,
  jobCosts,
  jobDurationMs,
  materialQuantity,
  MAX_MATERIAL_EFFICIENCY,
  MAX_TIME_EFFICIENCY,
  NO_DECRYPTOR,
  PROCESS_VALUE_SHARE,
  researchWeight,
  shareOf,
  TIME_EFFICIENCY_STEP,
  type Costs,
  type Decryptor,
} from './rules.ts';

const MAX_QUANTITY = 2_147_483_647;
/** The last run of a job begins before this is over. support.eveonline.com, "Industry". */
const MAX_LAST_RUN_START_MS = 30 * 86_400_000;

/** The blueprint as it lies in the hangar. */
export interface BlueprintState {
  /** Null for an original. */
  readonly runs: number | null;
  readonly materialEfficiency: number;
  readonly timeEfficiency: number;
  /** A relic, which is used up one a run; `quantity` says how many there are. */
  readonly isRelic: boolean;
  readonly quantity: number;
}

export interface Question {
  readonly input: Pick<JobInput, 'activity' | 'runs' | 'licensedRuns' | 'productTypeId'>;
  readonly blueprint: Blueprint;
  readonly state: BlueprintState;
  readonly levels: Levels;
  readonly skills: ReadonlyMap<number, Attributes>;
  readonly encryptionSkills: ReadonlySet<number>;
  readonly decryptor: (Decryptor & { readonly typeId: number }) | null;
  readonly facility: { readonly factors: FacilityFactors; readonly taxRate: number };
  readonly index: number;
  /** What the blueprint, or the one that is invented, makes. */
  readonly productBlueprint: Blueprint | undefined;
  readonly priceCents: (typeId: number) => bigint;
}

export interface Material {
  readonly typeId: number;
  readonly quantity: number;
}

export interface Plan {
  readonly materials: readonly Material[];
  readonly durationMs: number;
  /** Of each run. */
  readonly probability: number;
  readonly productTypeId: number;
  /** Units of all runs; copies; 1 for research. Of invention: copies if all runs succeed. */
  readonly productQuantity: number;
  readonly productRuns: number | null;
  readonly materialEfficiency: number | null;
  readonly timeEfficiency: number | null;
  readonly costs: Costs;
  readonly usesBlueprintRuns: boolean;
}

/** Relics are good for inventions alone, and are used up by them. */
export function isRelic({ activities }: Blueprint): boolean {
  return Object.keys(activities).every((name) => name === 'invention');
}

/** Blueprint and activity together; undefined where it cannot be done at all. */
export function planJob(question: Question): Plan | Refusal {
  const { input, blueprint } = question;
  const activity = blueprint.activities[input.activity];
  if (!activity) return refuse('NO_SUCH_ACTIVITY', { activity: input.activity });
  const wrong = checkBlueprint(question);
  if (wrong) return wrong;
  const product = productOf(question, activity);
  if ('code' in product) return product;
  if (product.productQuantity > MAX_QUANTITY) return refuse('TOO_MUCH_AT_ONCE');
  const materials = materialsOf(question, activity);
  const tooMuch = materials.find(({ quantity }) => quantity > MAX_QUANTITY);
  if (tooMuch) return refuse('TOO_MUCH_AT_ONCE', { typeId: tooMuch.typeId });
  const durationMs = durationOf(question, activity);
  const lastRunMs = durationMs / input.runs;
  if (input.activity !== 'research_material' && input.activity !== 'research_time') {
    if (durationMs - lastRunMs >= MAX_LAST_RUN_START_MS) {
      return refuse('JOB_TOO_LONG', { maxRuns: Math.ceil(MAX_LAST_RUN_START_MS / lastRunMs) });
    }
  }
  const probability = probabilityOf(question, activity, product.productTypeId);
  const usesBlueprintRuns = question.state.runs !== null && !question.state.isRelic;
  const costs = costsOf(question);
  return { ...product, materials, durationMs, probability, costs, usesBlueprintRuns };
}

/** Whether it is an original or a copy, as the activity needs, with as many runs. */
function checkBlueprint({ input, state, blueprint }: Question): Refusal | null {
  const { activity, runs, licensedRuns } = input;
  if (state.isRelic) {
    if (activity !== 'invention') return refuse('NO_SUCH_ACTIVITY', { activity });
    const { quantity } = state;
    return quantity < runs ? refuse('NOT_ENOUGH_RUNS', { runs: quantity }) : null;
  }
  const needsOriginal = ['research_material', 'research_time', 'copying'].includes(activity);
  if (needsOriginal && state.runs !== null) return refuse('ORIGINAL_NEEDED', { activity });
  if (activity === 'invention' && state.runs === null) return refuse('COPY_NEEDED', { activity });
  if (state.runs !== null && state.runs < runs) {
    return refuse('NOT_ENOUGH_RUNS', { runs: state.runs });
  }
  const { maxProductionLimit } = blueprint;
  if (activity === 'copying' && licensedRuns > maxProductionLimit) {
    return refuse('TOO_MANY_RUNS', { maxProductionLimit });
  }
  if (activity !== 'copying' && licensedRuns !== 1) return refuse('TOO_MANY_RUNS', { max: 1 });
  return checkResearch(activity, runs, state);
}

function checkResearch(activity: string, runs: number, state: BlueprintState): Refusal | null {
  const left =
    activity === 'research_material'
      ? MAX_MATERIAL_EFFICIENCY - state.materialEfficiency
      : activity === 'research_time'
        ? Math.floor((MAX_TIME_EFFICIENCY - state.timeEfficiency) / TIME_EFFICIENCY_STEP)
        : Infinity;
  return runs > left ? refuse('FULLY_RESEARCHED', { levels: left }) : null;
}

type PlannedProduct = Pick<
  Plan,
  'productTypeId' | 'productQuantity' | 'productRuns' | 'materialEfficiency' | 'timeEfficiency'
>;

function productOf(question: Question, activity: BlueprintActivity): PlannedProduct | Refusal {
  const { input, blueprint, state, decryptor } = question;
  const { runs, licensedRuns } = input;
  const { materialEfficiency, timeEfficiency } = state;
  const itself = {
    productTypeId: blueprint.blueprintTypeId,
    productQuantity: 1,
    productRuns: null,
    materialEfficiency,
    timeEfficiency,
  };
  switch (input.activity) {
    case 'research_material':
      return { ...itself, materialEfficiency: materialEfficiency + runs };
    case 'research_time':
      return { ...itself, timeEfficiency: timeEfficiency + runs * TIME_EFFICIENCY_STEP };
    case 'copying':
      return { ...itself, productQuantity: runs, productRuns: licensedRuns };
    case 'invention': {
      const chosen = chosenProduct(question, activity);
      if ('code' in chosen) return chosen;
      const { runs: productRuns, ...made } = inventedBlueprint(
        chosen.quantity,
        decryptor ?? NO_DECRYPTOR,
      );
      return { productTypeId: chosen.typeId, productQuantity: runs, productRuns, ...made };
    }
    case 'manufacturing':
    case 'reaction': {
      const [product] = activity.products;
      if (!product) return refuse('NO_SUCH_ACTIVITY', { activity: input.activity });
      return {
        productTypeId: product.typeId,
        productQuantity: product.quantity * runs,
        productRuns: null,
        materialEfficiency: null,
        timeEfficiency: null,
      };
    }
  }
}

function chosenProduct({ input }: Question, { products }: BlueprintActivity) {
  const { productTypeId, activity } = input;
  if (products.length === 0) return refuse('NO_SUCH_ACTIVITY', { activity });
  const chosen =
    productTypeId === undefined && products.length === 1
      ? products[0]
      : products.find(({ typeId }) => typeId === productTypeId);
  if (chosen) return chosen;
  return refuse('CHOOSE_PRODUCT', { productTypeIds: products.map(({ typeId }) => typeId) });
}

function materialsOf(question: Question, activity: BlueprintActivity): Material[] {
  const { input, state, facility, decryptor, blueprint } = question;
  const { runs, licensedRuns } = input;
  const times = input.activity === 'copying' ? runs * licensedRuns : runs;
  const saving = input.activity === 'manufacturing' ? state.materialEfficiency : 0;
  const needs = new Map<number, number>();
  const add = (typeId: number, quantity: number): void => {
    needs.set(typeId, (needs.get(typeId) ?? 0) + quantity);
  };
  for (const { typeId, quantity } of activity.materials) {
    add(typeId, materialQuantity(times, quantity, saving, facility.factors.materials));
  }
  if (decryptor) add(decryptor.typeId, runs);
  if (state.isRelic) add(blueprint.blueprintTypeId, runs);
  return [...needs].map(([typeId, quantity]) => ({ typeId, quantity }));
}

function durationOf(question: Question, activity: BlueprintActivity): number {
  const { input, state, levels, skills, facility } = question;
  const required = new Set(activity.skills.map(({ typeId }) => typeId));
  const saved = input.activity === 'manufacturing' ? 1 - state.timeEfficiency / 100 : 1;
  const factor =
    saved * facility.factors.time * skillTimeFactor(input.activity, required, levels, skills);
  return jobDurationMs(activity.timeSeconds * workOf(question), factor);
}

/** How often a job does what its blueprint says for one run. */
function workOf({ input, state }: Question): number {
  const { activity, runs, licensedRuns } = input;
  switch (activity) {
    case 'research_material':
      return researchWeight(state.materialEfficiency, runs);
    case 'research_time':
      return researchWeight(Math.floor(state.timeEfficiency / TIME_EFFICIENCY_STEP), runs);
    case 'copying':
      return runs * licensedRuns;
    case 'manufacturing':
    case 'invention':
    case 'reaction':
      return runs;
  }
}

function probabilityOf(
  { input, levels, encryptionSkills, decryptor }: Question,
  { products, skills }: BlueprintActivity,
  productTypeId: number,
): number {
  if (input.activity !== 'invention') return 1;
  const base = products.find(({ typeId }) => typeId === productTypeId)?.probability ?? 1;
  let encryption = 0;
  let science = 0;
  for (const { typeId } of skills) {
    const level = levels.get(typeId) ?? 0;
    if (encryptionSkills.has(typeId)) encryption += level;
    else science += level;
  }
  const multiplier = (decryptor ?? NO_DECRYPTOR).probabilityMultiplier;
  return inventionProbability(base, encryption, science, multiplier);
}

function costsOf(question: Question): Costs {
  const { input, productBlueprint, facility, index, priceCents } = question;
  const activities = productBlueprint?.activities;
  const making = activities?.manufacturing ?? activities?.reaction;
  const unit = (making?.materials ?? []).reduce(
    (sum, { typeId, quantity }) => sum + priceCents(typeId) * BigInt(quantity),
    0n,
  );
  const makes = input.activity === 'manufacturing' || input.activity === 'reaction';
  const value = makes
    ? unit * BigInt(input.runs)
    : shareOf(unit, PROCESS_VALUE_SHARE * workOf(question));
  const { taxRate, factors } = facility;
  return jobCosts(value, { index, costFactor: factors.cost, taxRate });
}
