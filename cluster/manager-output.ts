// Of what the process manager says about itself, the operator needs what went wrong; what the
// processes say goes through as it is.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

const OWN = /^\S+ PM2 (log|error): /;
const WORTH_SAYING = /PM2 error: |exited with code \[(?!0\])|could not be killed|SIGKILL/;

export function passOn(from: Readable, to: Writable): void {
  createInterface({ input: from }).on('line', (line) => {
    if (!OWN.test(line) || WORTH_SAYING.test(line)) to.write(`${line}\n`);
  });
}
