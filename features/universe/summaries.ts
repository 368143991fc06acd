// Types and stations as clients are told of them.
import type { StationSummary, TypeSummary } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';
import { solarSystems, type Station } from './catalogue/places.ts';
import { itemGroups, type ItemType } from './catalogue/types.ts';

export async function typeSummaries(tx: Tx, types: readonly ItemType[]): Promise<TypeSummary[]> {
  const groups = await itemGroups(tx);
  return types.map((type) => ({
    typeId: type.typeId,
    name: type.name,
    groupId: type.groupId,
    groupName: groups.get(type.groupId)?.name ?? '',
    categoryId: type.categoryId,
    volumeM3: type.volumeM3,
    packagedVolumeM3: type.packagedVolumeM3,
    capacityM3: type.capacityM3,
    basePriceCents: type.basePriceCents?.toString() ?? null,
    marketGroupId: type.marketGroupId,
  }));
}

export async function stationSummaries(
  tx: Tx,
  stations: readonly Station[],
): Promise<StationSummary[]> {
  const systems = await solarSystems(tx);
  return stations.map(({ serviceIds, ...station }) => ({
    ...station,
    serviceIds: [...serviceIds],
    solarSystemName: systems.get(station.solarSystemId)?.name ?? '',
  }));
}
