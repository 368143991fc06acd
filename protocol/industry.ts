// Industry over the wire: jobs, what they would take, facilities and cost indices.
import { z } from 'zod';
import { command, query } from './command.ts';
import { InventoryItem } from './inventory.ts';
import { Cents } from './money.ts';
import { ActivityName } from './universe.ts';
import { Text } from './text.ts';

export const MAX_JOB_RUNS = 1_000_000;
export const MAX_JOBS_PAGE = 200;
export const MAX_BLUEPRINTS_PAGE = 500;
export const MAX_DELIVERIES = 500;
export const MAX_FACILITIES = 500;
export const MAX_RIGS = 3;

const TypeId = z.int().positive().max(2_147_483_647);
const OwnerId = z.int().positive().max(2_147_483_647);
/** A station, a structure, an item or a job. */
const PlaceId = z.int().positive();
const Runs = z.int().min(1).max(MAX_JOB_RUNS);
const HangarFlag = z.string().regex(/^hangar(-[1-7])?$/, 'expected a hangar');

export const JobState = z.enum(['active', 'paused', 'ready', 'delivered', 'cancelled']);
export type JobState = z.infer<typeof JobState>;

const JobInput = z.strictObject({
  facilityId: PlaceId,
  blueprintItemId: PlaceId,
  activity: ActivityName,
  /** Of copying: copies. Of research: levels. */
  runs: Runs,
  /** Of copying: the runs of each copy. */
  licensedRuns: Runs.default(1),
  decryptorTypeId: TypeId.optional(),
  /** Of invention, where the blueprint has several products. */
  productTypeId: TypeId.optional(),
  /** The corporation whose blueprint, materials and money they are, where not the character's. */
  corporationId: OwnerId.optional(),
  /** The division of the corporation's wallet that pays. */
  division: z.int().min(1).max(7).default(1),
  /** Where blueprint and materials lie; by default the character's, or the first division's. */
  inputFlag: HangarFlag.optional(),
  outputFlag: HangarFlag.optional(),
  /** A container in the facility, instead of the hangar. */
  outputLocationId: PlaceId.optional(),
  /** By default as the character has set. */
  autoDeliver: z.boolean().optional(),
});
export type JobInput = z.output<typeof JobInput>;

export const Job = z.object({
  jobId: z.int(),
  ownerId: z.int(),
  installerId: z.int(),
  facilityId: z.int(),
  solarSystemId: z.int(),
  activity: ActivityName,
  blueprintItemId: z.int().nullable(),
  blueprintTypeId: z.int(),
  productTypeId: z.int(),
  productQuantity: z.int(),
  runs: z.int(),
  licensedRuns: z.int(),
  /** Of each run; below 1 for inventions. */
  probability: z.number(),
  /** Null until it is delivered. */
  successfulRuns: z.int().nullable(),
  costCents: Cents,
  state: JobState,
  autoDeliver: z.boolean(),
  outputLocationId: z.int(),
  outputFlag: z.string(),
  startedAt: z.number(),
  finishAt: z.number(),
  pausedAt: z.number().nullable(),
  remainingMs: z.number().nullable(),
});
export type Job = z.infer<typeof Job>;

const MaterialNeed = z.object({
  typeId: z.int(),
  /** For all runs. */
  quantity: z.int(),
  presentQuantity: z.int(),
});

const Costs = z.object({
  estimatedItemValueCents: Cents,
  /** By the system's cost index, with the facility's bonuses. */
  systemCents: Cents,
  taxCents: Cents,
  surchargeCents: Cents,
  totalCents: Cents,
});

const RefusalSummary = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) });

export const startJob = command('industry.start-job', 'character', JobInput, Job);

export const previewJob = query(
  'industry.preview-job',
  'character',
  JobInput,
  z.object({
    /** Why the job would not be started; empty where it would be. */
    refusals: z.array(RefusalSummary),
    /** Null where the blueprint, the facility or the activity is refused. */
    plan: z
      .object({
        materials: z.array(MaterialNeed),
        durationMs: z.number(),
        probability: z.number(),
        productTypeId: z.int(),
        productQuantity: z.int(),
        productRuns: z.int().nullable(),
        materialEfficiency: z.int().nullable(),
        timeEfficiency: z.int().nullable(),
        costs: Costs,
      })
      .nullable(),
  }),
);

const JobId = z.strictObject({ jobId: PlaceId });

export const deliverJob = command('industry.deliver-job', 'character', JobId, Job);

/** At most MAX_DELIVERIES at once: repeat while as many are answered. */
export const deliverAll = command(
  'industry.deliver-all',
  'character',
  z.strictObject({ corporationId: OwnerId.optional() }),
  z.object({ jobIds: z.array(z.int()) }),
);

export const cancelJob = command('industry.cancel-job', 'character', JobId, Job);

/** Of one job; without it, of jobs that the character starts from now on. */
export const setAutoDelivery = command(
  'industry.set-auto-delivery',
  'character',
  z.strictObject({ jobId: PlaceId.optional(), autoDeliver: z.boolean() }),
  z.object({ autoDeliver: z.boolean() }),
);

/** Newest first. `live` is what occupies a slot; `history` is what is delivered or cancelled. */
export const listJobs = query(
  'industry.list-jobs',
  'character',
  z.strictObject({
    corporationId: OwnerId.optional(),
    which: z.enum(['live', 'ready', 'history']).default('live'),
    /** Jobs older than this one. */
    before: PlaceId.optional(),
    limit: z.int().min(1).max(MAX_JOBS_PAGE).default(50),
  }),
  z.array(Job),
);

/** Activities that share slots. */
export const SlotGroup = z.enum(['manufacturing', 'science', 'reaction']);
export type SlotGroup = z.infer<typeof SlotGroup>;

/** How many jobs the character has and can have; whether those to come deliver themselves. */
export const getSlots = query(
  'industry.get-slots',
  'character',
  z.strictObject({}),
  z.object({
    slots: z.array(z.object({ group: SlotGroup, used: z.int(), total: z.int() })),
    autoDeliver: z.boolean(),
  }),
);

/** It lies at a station or structure, in a container, or in the job that uses it. */
export const OwnBlueprint = InventoryItem.omit({
  ownerId: true,
  singleton: true,
  name: true,
}).extend({ materialEfficiency: z.int(), timeEfficiency: z.int() });
export type OwnBlueprint = z.infer<typeof OwnBlueprint>;

/** Wherever they are, in the order of their ids; those after one. */
export const listBlueprints = query(
  'industry.list-blueprints',
  'character',
  z.strictObject({
    corporationId: OwnerId.optional(),
    after: PlaceId.optional(),
    limit: z.int().min(1).max(MAX_BLUEPRINTS_PAGE).default(MAX_BLUEPRINTS_PAGE),
  }),
  z.array(OwnBlueprint),
);

export const Facility = z.object({
  facilityId: z.int(),
  name: z.string(),
  typeId: z.int(),
  solarSystemId: z.int(),
  ownerId: z.int(),
  taxRate: z.number(),
  rigTypeIds: z.array(z.int()),
  activities: z.array(ActivityName),
  online: z.boolean(),
});
export type Facility = z.infer<typeof Facility>;

export const listFacilities = query(
  'industry.list-facilities',
  'character',
  z.strictObject({
    solarSystemId: TypeId.optional(),
    /** Facilities after this one, which are in the order of their ids. */
    after: PlaceId.optional(),
    limit: z.int().min(1).max(MAX_FACILITIES).default(MAX_FACILITIES),
  }),
  z.array(Facility),
);

export const getCostIndices = query(
  'industry.get-cost-indices',
  'anyone',
  z.strictObject({ solarSystemId: TypeId }),
  z.array(z.object({ activity: ActivityName, index: z.number() })),
);

export const createFacility = command(
  'industry.create-facility',
  'admin',
  z.strictObject({
    name: Text.min(1).max(100),
    typeId: TypeId,
    solarSystemId: TypeId,
    ownerId: OwnerId,
    taxRate: z.number().min(0).max(1),
    rigTypeIds: z.array(TypeId).max(MAX_RIGS).default([]),
  }),
  Facility,
);

const FacilityId = z.strictObject({ facilityId: PlaceId });
const ChangedJobs = z.object({ jobs: z.int() });

export const pauseFacility = command('industry.pause-facility', 'admin', FacilityId, ChangedJobs);
export const resumeFacility = command('industry.resume-facility', 'admin', FacilityId, ChangedJobs);

/** Kind `industry.job-ready`: it waits to be delivered by hand. */
export const JobReady = z.object({
  jobId: z.int(),
  activity: ActivityName,
  facilityId: z.int(),
  productTypeId: z.int(),
});
export type JobReady = z.infer<typeof JobReady>;

/** Kind `industry.job-delivered`. */
export const JobDelivered = z.object({
  jobId: z.int(),
  activity: ActivityName,
  facilityId: z.int(),
  productTypeId: z.int(),
  runs: z.int(),
  successfulRuns: z.int(),
  /** Units; of copying and invention, copies; of research, 0. */
  quantity: z.int(),
  locationId: z.int(),
  flag: z.string(),
  /** Whether the wanted container was full or gone, so that it lies in the hangar. */
  outputMoved: z.boolean(),
});
export type JobDelivered = z.infer<typeof JobDelivered>;

/** Kinds `industry.job-paused` and `industry.job-resumed`. */
export const JobHalted = z.object({ jobId: z.int(), facilityId: z.int() });
export const JobResumed = JobHalted.extend({ finishAt: z.number() });

export const commands = [
  startJob,
  previewJob,
  deliverJob,
  deliverAll,
  cancelJob,
  setAutoDelivery,
  listJobs,
  getSlots,
  listBlueprints,
  listFacilities,
  getCostIndices,
  createFacility,
  pauseFacility,
  resumeFacility,
] as const;

export const notifications = {
  'industry.job-ready': JobReady,
  'industry.job-delivered': JobDelivered,
  'industry.job-paused': JobHalted,
  'industry.job-resumed': JobResumed,
} as const;
