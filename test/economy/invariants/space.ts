// What is in space: each thing has one timer, for the next of its moments; each ship is in one
// place, and each pilot in one ship.
import type { Check } from './check.ts';

const pending = (timer: string): string => `SELECT singleton_key AS key, data FROM pgboss.job
  WHERE name = '${timer}' AND state < 'completed'`;

export const space: readonly Check[] = [
  {
    what: 'every structure has its timer, and no other timer of structures is pending',
    sql: `SELECT structure.key, next_at, data FROM
      (SELECT structure_id::text AS key, next_at FROM structure WHERE next_at IS NOT NULL)
        AS structure FULL JOIN (${pending('structures.change-state')}) AS firing USING (key)
      WHERE next_at IS DISTINCT FROM to_timestamp((data->>'dueAt')::float8 / 1000)`,
  },
  {
    what: 'all debris has its timer, and no other timer of debris is pending',
    sql: `SELECT debris.key, decays_at, data FROM
      (SELECT debris_id::text AS key, decays_at FROM debris) AS debris
      FULL JOIN (${pending('debris.decay-debris')}) AS firing USING (key)
      WHERE decays_at IS DISTINCT FROM to_timestamp((data->>'dueAt')::float8 / 1000)`,
  },
  {
    what: "the container that an anchored can is lies in it, assembled, and is its owner's",
    sql: `SELECT debris_id, container_id, item_id, location_id FROM debris
      LEFT JOIN inventory_item AS item ON item_id = container_id
      WHERE container_id IS NOT NULL
        AND (location_id, item.owner_id, item.type_id, singleton)
          IS DISTINCT FROM (debris_id, debris.owner_id, debris.type_id, true)`,
  },
  {
    what: 'every ship in space lies in its system, and no other thing does',
    sql: `SELECT ship_id, solar_system_id, item_id, location_id FROM space_ship FULL JOIN
      (SELECT item_id, location_id FROM inventory_item WHERE flag = 'space') AS item
        ON item_id = ship_id
      WHERE solar_system_id IS DISTINCT FROM location_id`,
  },
  {
    what: 'who is in space is aboard of one ship, in the same system',
    sql: `SELECT pilot.id, pilot_id FROM
      (SELECT id, solar_system_id, ship_id FROM character WHERE solar_system_id IS NOT NULL)
        AS pilot FULL JOIN
      (SELECT pilot_id, solar_system_id, ship_id FROM space_ship WHERE pilot_id IS NOT NULL)
        AS ship ON pilot_id = pilot.id
      WHERE (pilot.solar_system_id, pilot.ship_id)
        IS DISTINCT FROM (ship.solar_system_id, ship.ship_id)`,
  },
];
