// Holds the imports to the layers. A checker that reads nothing finds nothing wrong, so it has to
// have read about as many modules as there are.
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IFlattenedRuleSet,
} from 'dependency-cruiser';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';

const FOLDERS = [
  ...['config', 'protocol', 'entities', 'queues', 'features', 'workers', 'edge', 'cluster'],
  ...['client', 'bench', 'test', 'scripts'],
];

interface RuleFile {
  forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  options: ICruiseOptions;
}

const load = createRequire(import.meta.url);
const { forbidden, options } = load('../.dependency-cruiser.cjs') as RuleFile;
const { output } = await cruise(FOLDERS, { ...options, ruleSet: { forbidden }, validate: true });
const { summary } = output as ICruiseResult;

for (const { rule, from, to } of summary.violations) {
  process.stdout.write(`${rule.name}: ${from} -> ${to}\n`);
}
const files = globSync(`{${FOLDERS.join(',')}}/**/*.{ts,tsx}`).filter(
  (file) => !/\.test\.tsx?$|(^|\/)dist\//.test(file),
);
process.stdout.write(`${summary.totalCruised} modules read, ${files.length} source files\n`);
if (summary.totalCruised < files.length) throw new Error('the checker is blind: see its parser');
if (summary.violations.length > 0) process.exitCode = 1;
