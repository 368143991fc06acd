/* Its own statement, so that what runs after it sees all that was committed before the lock. */

/* @name lockStructures */
SELECT structure_id::float8 AS "structureId!", type_id AS "typeId!", owner_id AS "ownerId!",
  solar_system_id AS "solarSystemId!", slot AS "slot!", x AS "x!", y AS "y!", z AS "z!",
  name AS "name!", state AS "state!", state_since AS "stateSince!", state_until AS "stateUntil?",
  harmed_at AS "harmedAt?", shield AS "shield!", armour AS "armour!", hull AS "hull!",
  shield_max AS "shieldMax!", armour_max AS "armourMax!", hull_max AS "hullMax!",
  weekday AS "weekday!", hour AS "hour!", next_weekday AS "nextWeekday?",
  next_hour AS "nextHour?", hours_change_at AS "hoursChangeAt?", fuel_until AS "fuelUntil?",
  next_at AS "nextAt?"
FROM structure WHERE structure_id = ANY (:structureIds!::bigint[])
ORDER BY structure_id FOR NO KEY UPDATE;

/* @name findStructure */
SELECT structure_id::float8 AS "structureId!", type_id AS "typeId!", owner_id AS "ownerId!",
  solar_system_id AS "solarSystemId!", slot AS "slot!", x AS "x!", y AS "y!", z AS "z!",
  name AS "name!", state AS "state!", state_since AS "stateSince!", state_until AS "stateUntil?",
  harmed_at AS "harmedAt?", shield AS "shield!", armour AS "armour!", hull AS "hull!",
  shield_max AS "shieldMax!", armour_max AS "armourMax!", hull_max AS "hullMax!",
  weekday AS "weekday!", hour AS "hour!", next_weekday AS "nextWeekday?",
  next_hour AS "nextHour?", hours_change_at AS "hoursChangeAt?", fuel_until AS "fuelUntil?",
  next_at AS "nextAt?"
FROM structure WHERE structure_id = :structureId!::bigint;

/* @name readSystem */
SELECT structure_id::float8 AS "structureId!", type_id AS "typeId!", owner_id AS "ownerId!",
  solar_system_id AS "solarSystemId!", slot AS "slot!", x AS "x!", y AS "y!", z AS "z!",
  name AS "name!", state AS "state!", state_since AS "stateSince!", state_until AS "stateUntil?",
  harmed_at AS "harmedAt?", shield AS "shield!", armour AS "armour!", hull AS "hull!",
  shield_max AS "shieldMax!", armour_max AS "armourMax!", hull_max AS "hullMax!",
  weekday AS "weekday!", hour AS "hour!", next_weekday AS "nextWeekday?",
  next_hour AS "nextHour?", hours_change_at AS "hoursChangeAt?", fuel_until AS "fuelUntil?",
  next_at AS "nextAt?"
FROM structure
WHERE solar_system_id = :solarSystemId! AND state NOT IN ('unanchored', 'destroyed')
ORDER BY structure_id;

/* @name readOwned */
SELECT structure_id::float8 AS "structureId!", type_id AS "typeId!", owner_id AS "ownerId!",
  solar_system_id AS "solarSystemId!", slot AS "slot!", x AS "x!", y AS "y!", z AS "z!",
  name AS "name!", state AS "state!", state_since AS "stateSince!", state_until AS "stateUntil?",
  harmed_at AS "harmedAt?", shield AS "shield!", armour AS "armour!", hull AS "hull!",
  shield_max AS "shieldMax!", armour_max AS "armourMax!", hull_max AS "hullMax!",
  weekday AS "weekday!", hour AS "hour!", next_weekday AS "nextWeekday?",
  next_hour AS "nextHour?", hours_change_at AS "hoursChangeAt?", fuel_until AS "fuelUntil?",
  next_at AS "nextAt?"
FROM structure
WHERE owner_id = :ownerId! AND structure_id > :after!::bigint
  AND state NOT IN ('unanchored', 'destroyed')
ORDER BY structure.structure_id LIMIT :limit!;

/* @name makeSystem */
INSERT INTO structure_system (solar_system_id) VALUES (:solarSystemId!) ON CONFLICT DO NOTHING;

/* @name lockSystem */
SELECT solar_system_id AS "solarSystemId!" FROM structure_system
WHERE solar_system_id = :solarSystemId! FOR NO KEY UPDATE;

/* @name insertStructure */
INSERT INTO structure (type_id, owner_id, solar_system_id, slot, x, y, z, name, state, state_since,
  state_until, shield, armour, hull, shield_max, armour_max, hull_max, weekday, hour, next_at)
VALUES (:typeId!, :ownerId!, :solarSystemId!, :slot!, :x!, :y!, :z!, :name!, 'anchoring',
  :at!::timestamptz, :until!::timestamptz, :shield!, :armour!, :hull!, :shield!, :armour!, :hull!,
  :weekday!, :hour!, :until!)
RETURNING structure_id::float8 AS "structureId!";

/* Each only if it is still in the state that the change was decided in. */

/* @name writeStructures */
UPDATE structure SET name = new_name, state = new_state, state_since = new_since,
  state_until = new_until, harmed_at = new_harmed_at, shield = new_shield, armour = new_armour,
  hull = new_hull, weekday = new_weekday, hour = new_hour, next_weekday = then_weekday,
  next_hour = then_hour, hours_change_at = new_hours_change_at, fuel_until = new_fuel_until,
  next_at = new_next_at
FROM unnest(:structureIds!::bigint[], :formerStates!::text[], :names!::text[], :states!::text[],
    :stateSinces!::timestamptz[], :stateUntils!::timestamptz[], :harmedAts!::timestamptz[],
    :shields!::int[], :armours!::int[], :hulls!::int[], :weekdays!::smallint[],
    :hours!::smallint[], :nextWeekdays!::smallint[], :nextHours!::smallint[],
    :hoursChangeAts!::timestamptz[], :fuelUntils!::timestamptz[], :nextAts!::timestamptz[])
  AS changed (id, former_state, new_name, new_state, new_since, new_until, new_harmed_at,
    new_shield, new_armour, new_hull, new_weekday, new_hour, then_weekday, then_hour,
    new_hours_change_at, new_fuel_until, new_next_at)
WHERE structure_id = id AND state = former_state
RETURNING structure_id::float8 AS "structureId!";

/* Those who are no character are passed over, and so are those beyond what is remembered. */

/* @name addAttackers */
INSERT INTO structure_attacker (structure_id, character_id)
SELECT :structureId!::bigint, id FROM character
WHERE id = ANY (:characterIds!::int[])
  AND (SELECT count(*) FROM structure_attacker WHERE structure_id = :structureId!::bigint) < 1000
ORDER BY id ON CONFLICT DO NOTHING;

/* @name readAttackers */
SELECT structure_id::float8 AS "structureId!", character_id AS "characterId!"
FROM structure_attacker WHERE structure_id = ANY (:structureIds!::bigint[])
ORDER BY structure_id, character_id;

/* @name forgetAttackers */
DELETE FROM structure_attacker WHERE structure_id = ANY (:structureIds!::bigint[]);

/* Who hears for an owner: a corporation's leader, or the character itself. */

/* @name findListeners */
SELECT owner_id AS "ownerId!", COALESCE(leader_id, owner_id) AS "characterId!"
FROM unnest(:ownerIds!::int[]) AS owner_id LEFT JOIN corporation ON corporation.id = owner_id;
