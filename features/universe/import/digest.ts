// The digest of what an import reads: equal digests give equal universes.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { pathIn, type Plan } from './layouts.ts';

/** Raised whenever the importer makes other rows out of the same files. */
const IMPORTER_VERSION = 1;

export async function digestOf(plan: Plan): Promise<string> {
  const hash = createHash('sha256').update(`${IMPORTER_VERSION}\n${plan.layout}\n`);
  for (const file of plan.units.flatMap(({ files }) => files).sort()) {
    const content = createHash('sha256');
    await pipeline(createReadStream(pathIn(plan.folder, file)), content);
    hash.update(`${file}\n${content.digest('hex')}\n`);
  }
  return hash.digest('hex');
}
