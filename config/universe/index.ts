// The universe packs that come with Ephemeris.
import { join } from 'node:path';

/** Our own addition to any universe that does not have its own: where sites appear, and such. */
export const commonFolder = join(import.meta.dirname, 'common');

/** A small universe of our own making, in the YAML layout of EVE's static data export. */
export const starterFolder = join(import.meta.dirname, 'starter');
