// The only door to industry: its commands, and what its timer and its cycle do.
import type { AnyCommand } from '#features/command.ts';
import { cancelJobCommand } from './cancel-job.ts';
import { createFacilityCommand } from './create-facility.ts';
import { deliverAllCommand, deliverJobCommand } from './deliver-job.ts';
import { getCostIndicesQuery } from './get-cost-indices.ts';
import { getSlotsQuery } from './get-slots.ts';
import { listBlueprintsQuery } from './list-blueprints.ts';
import { listFacilitiesQuery } from './list-facilities.ts';
import { listJobsQuery } from './list-jobs.ts';
import { pauseFacilityCommand, resumeFacilityCommand } from './pause-facility.ts';
import { previewJobQuery } from './preview-job.ts';
import { setAutoDeliveryCommand } from './set-auto-delivery.ts';
import { startJobCommand } from './start-job.ts';

export { fireFinishJob } from './finish-jobs.ts';
export { upcomingJobs } from './upcoming-jobs.ts';
export { updateIndices } from './update-indices.ts';

export const commands: AnyCommand[] = [
  startJobCommand,
  previewJobQuery,
  deliverJobCommand,
  deliverAllCommand,
  cancelJobCommand,
  setAutoDeliveryCommand,
  listJobsQuery,
  getSlotsQuery,
  listBlueprintsQuery,
  listFacilitiesQuery,
  getCostIndicesQuery,
  createFacilityCommand,
  pauseFacilityCommand,
  resumeFacilityCommand,
];
