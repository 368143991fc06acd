// universe.get-map: where the systems of known space are, and which gates lie between them.
import { implement } from '#features/command.ts';
import { getMap } from '#protocol/universe.ts';
import { starMap } from './catalogue/map.ts';

export const getMapQuery = implement(getMap, (tx) => starMap(tx));
