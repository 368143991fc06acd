// Reads ahead what the services of a universe ask of it, which takes a while for a large one.
import type { DataSource } from 'typeorm';
import { UniverseMissingError } from '../model/errors.ts';
import * as incursions from './incursions.ts';
import { places } from './places.ts';
import { siteSpace } from './sites.ts';
import { loadPart } from './universe.ts';
import { wormholeSpace } from './wormholes.ts';

/** Before there is a universe there is nothing to read; a later one is read as it is asked for. */
export async function loadUniverse({ manager }: DataSource): Promise<void> {
  try {
    await loadPart(manager, places);
    await loadPart(manager, siteSpace);
    await loadPart(manager, wormholeSpace);
    await loadPart(manager, incursions.tables);
    await loadPart(manager, incursions.grounds);
  } catch (error) {
    if (!(error instanceof UniverseMissingError)) throw error;
  }
}
