// `npm run check`: all that must hold before anything lands. Stops at the first that does not.
import { spawnSync } from 'node:child_process';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const STEPS: readonly Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'architecture', command: ['node', 'scripts/architecture.ts'] },
  { name: 'dead code', command: ['knip', '--treat-config-hints-as-errors'] },
  { name: 'typed SQL', command: ['node', 'scripts/sql.ts', '--check'] },
  { name: 'tests', command: ['npm', 'test', '--silent'] },
];

const say = (text: string): void => void process.stdout.write(`${text}\n`);

for (const { name, command } of STEPS) {
  say(`\n== ${name}`);
  const startedAt = performance.now();
  const [program = '', ...args] = command;
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (status !== 0) {
    say(`== ${name} failed after ${seconds} s${error ? `: ${error.message}` : ''}`);
    process.exit(1);
  }
  say(`== ${name} holds (${seconds} s)`);
}
