// The universe packs that come with Ephemeris.
import { join } from 'node:path';

/** A small universe of our own making, in the YAML layout of EVE's static data export. */
export const starterFolder = join(import.meta.dirname, 'starter');
