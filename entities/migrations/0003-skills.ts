// Skills: what a character has trained, its queue with the moments of each entry, its attributes.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// The row of a pilot is the lock under which its queue, its attributes and its timer change.
const PILOTS = `
  CREATE TABLE skill_pilot (
    character_id       integer PRIMARY KEY REFERENCES character (id) ON DELETE CASCADE,
    training           boolean NOT NULL DEFAULT false,
    total_skill_points integer NOT NULL DEFAULT 0 CHECK (total_skill_points >= 0),
    perception         smallint NOT NULL,
    memory             smallint NOT NULL,
    willpower          smallint NOT NULL,
    intelligence       smallint NOT NULL,
    charisma           smallint NOT NULL,
    bonus_remaps       smallint NOT NULL CHECK (bonus_remaps >= 0),
    remap_available_at timestamptz NOT NULL
  ) WITH (fillfactor = 80);
`;

// What levels write, thousands a second, has no foreign key: its check locks the pilot's row once
// more for each row, a third of the whole effect, and the pilot is locked by whoever writes.
const SKILLS = `
  CREATE TABLE skill (
    character_id  integer NOT NULL,
    skill_type_id integer NOT NULL,
    level         smallint NOT NULL CHECK (level BETWEEN 0 AND 5),
    skill_points  integer NOT NULL CHECK (skill_points >= 0),
    PRIMARY KEY (character_id, skill_type_id)
  ) WITH (fillfactor = 90);
`;

// Moments are those of all entries, ahead of time; they are null while training is paused.
const QUEUE = `
  CREATE TABLE skill_queue_entry (
    character_id        integer NOT NULL REFERENCES skill_pilot (character_id) ON DELETE CASCADE,
    position            smallint NOT NULL CHECK (position BETWEEN 1 AND 150),
    skill_type_id       integer NOT NULL,
    level               smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
    start_skill_points  integer NOT NULL,
    finish_skill_points integer NOT NULL CHECK (finish_skill_points > start_skill_points),
    start_at            timestamptz,
    finish_at           timestamptz CHECK (finish_at > start_at),
    PRIMARY KEY (character_id, position),
    CHECK ((start_at IS NULL) = (finish_at IS NULL))
  );
`;

// A level is reached once: the primary key forbids what the timers promise.
const HISTORY = `
  CREATE TABLE skill_history (
    character_id  integer NOT NULL,
    skill_type_id integer NOT NULL,
    level         smallint NOT NULL,
    skill_points  integer NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (character_id, skill_type_id, level)
  );
`;

const ENHANCEMENTS = `
  CREATE TABLE skill_implant (
    character_id integer NOT NULL REFERENCES skill_pilot (character_id) ON DELETE CASCADE,
    slot         smallint NOT NULL,
    type_id      integer NOT NULL,
    PRIMARY KEY (character_id, slot)
  );
  CREATE TABLE skill_booster (
    character_id integer NOT NULL REFERENCES skill_pilot (character_id) ON DELETE CASCADE,
    slot         smallint NOT NULL,
    type_id      integer NOT NULL,
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (character_id, slot)
  );
`;

const TABLES = [
  'skill_booster',
  'skill_implant',
  'skill_history',
  'skill_queue_entry',
  'skill',
  'skill_pilot',
];

export class Skills1000000000003 implements MigrationInterface {
  name = 'Skills1000000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [PILOTS, SKILLS, QUEUE, HISTORY, ENHANCEMENTS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
