// Of what the process manager says about itself, the operator needs what went wrong; what the
// processes say goes through as it is.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { RETIRED_EXIT_CODE } from '#config/derived.ts';

const OWN = /^\S+ PM2 (log|error): /;
const AS_PLANNED = `(?!(?:0|${RETIRED_EXIT_CODE})\\])`;
const WORTH_SAYING = new RegExp(
  `PM2 error: |exited with code \\[${AS_PLANNED}|could not be killed|SIGKILL`,
);
/** What has retired is cleared away: it is gone, as it should be. */
const IDLE_ERROR = /does not have a pid/;

export function passOn(from: Readable, to: Writable): void {
  createInterface({ input: from }).on('line', (line) => {
    if (!OWN.test(line) || isWorthSaying(line)) to.write(`${line}\n`);
  });
}

const isWorthSaying = (line: string): boolean => WORTH_SAYING.test(line) && !IDLE_ERROR.test(line);
