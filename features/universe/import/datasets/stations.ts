// Stations, what is done in them, and who works there.
import { z } from 'zod';
import { dataset, type Emit } from './dataset.ts';
import { arrayOf, Id, LocalizedName, LocalizedText, Position } from './fields.ts';

const Service = z.object({ serviceName: LocalizedName });

export const stationServices = dataset(
  Service,
  ({ serviceName }, id, emit) => {
    emit('universe_station_service', { service_id: id, name: serviceName });
  },
  { serviceName: 'serviceNameID' },
);

const Operation = z.object({
  activityID: Id,
  operationName: LocalizedName,
  description: LocalizedText.optional(),
  services: z.array(Id),
  manufacturingFactor: z.number(),
  researchFactor: z.number(),
});

export const stationOperations = dataset(
  Operation,
  (operation, id, emit) => {
    emit('universe_station_operation', {
      operation_id: id,
      activity_id: operation.activityID,
      name: operation.operationName,
      description: operation.description ?? '',
      service_ids: arrayOf(operation.services),
      manufacturing_factor: operation.manufacturingFactor,
      research_factor: operation.researchFactor,
    });
  },
  { operationName: 'operationNameID', description: 'descriptionID' },
);

/** As it stands in both layouts; YAML nests it in what it orbits. */
export const Station = z.object({
  typeID: Id,
  ownerID: Id,
  operationID: Id,
  useOperationName: z.boolean(),
  position: Position,
  reprocessingEfficiency: z.number().min(0).max(1),
  reprocessingStationsTake: z.number().min(0).max(1),
});
export type Station = z.output<typeof Station>;

export interface StationPlace {
  readonly solarSystemID: number;
  readonly orbitID: number | undefined;
}

export function emitStation(
  emit: Emit,
  id: number,
  { solarSystemID, orbitID }: StationPlace,
  station: Station,
  path?: string,
): void {
  const row = {
    station_id: id,
    solar_system_id: solarSystemID,
    orbit_id: orbitID,
    type_id: station.typeID,
    corporation_id: station.ownerID,
    operation_id: station.operationID,
    use_operation_name: station.useOperationName,
    reprocessing_efficiency: station.reprocessingEfficiency,
    reprocessing_station_take: station.reprocessingStationsTake,
    ...station.position,
  };
  emit('universe_station', row, path);
}

const PlacedStation = Station.extend({ solarSystemID: Id, orbitID: Id.optional() });

export const npcStations = dataset(PlacedStation, (station, id, emit) => {
  emitStation(emit, id, { ...station, orbitID: station.orbitID }, station);
});

const Agent = z.object({
  corporationID: Id,
  divisionID: Id,
  agentTypeID: Id,
  level: z.int().min(1).max(5),
  isLocator: z.boolean(),
  locationID: Id.optional(),
});

function agentRow(id: number, agent: z.output<typeof Agent>, name?: string) {
  return {
    agent_id: id,
    name,
    corporation_id: agent.corporationID,
    division_id: agent.divisionID,
    agent_type_id: agent.agentTypeID,
    level: agent.level,
    is_locator: agent.isLocator,
    location_id: agent.locationID,
  };
}

/** YAML: agents have a file of their own, their names another, their fields of research a third. */
export const agents = dataset(Agent, (agent, id, emit) => {
  emit('universe_agent', agentRow(id, agent));
});

const Skills = z.array(z.object({ typeID: Id }));

export const researchAgents = dataset(z.object({ skills: Skills }), ({ skills }, id, emit) => {
  emitSkills(emit, id, skills);
});

/** JSONL: agents are those characters that have a field `agent`. */
const Character = z.object({
  name: LocalizedName,
  corporationID: Id,
  locationID: Id.optional(),
  agent: Agent.omit({ corporationID: true, locationID: true }).optional(),
  skills: Skills.default([]),
});

export const npcCharacters = dataset(Character, (character, id, emit) => {
  const { name, agent, skills, ...place } = character;
  if (!agent) return;
  emit('universe_agent', agentRow(id, { ...agent, ...place }, name), 'agent');
  emitSkills(emit, id, skills);
});

function emitSkills(emit: Emit, id: number, skills: z.output<typeof Skills>): void {
  skills.forEach(({ typeID }, index) => {
    emit('universe_agent_skill', { agent_id: id, type_id: typeID }, `skills.${index}`);
  });
}
