// `npm run config`: the settings that a process started here would run on, and what they mean.
// With `--markdown` the page docs/configuration.md.
import Table from 'cli-table3';
import { ConfigError, readConfig } from '#config/index.ts';
import { configurationPage } from './configuration-page.ts';

const DESCRIPTION_WIDTH = 46;
const VALUE_WIDTH = 26;

function effectiveTable(): string {
  const { effective } = readConfig(process.env, process.cwd());
  const table = new Table({
    head: ['setting', 'value', 'from', 'default', 'unit', 'what it is'],
    colWidths: [null, VALUE_WIDTH, null, VALUE_WIDTH, null, DESCRIPTION_WIDTH],
    wordWrap: true,
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const { name, shown, source, unit, description, ...setting } of effective) {
    table.push([name, shown, source, String(setting.default ?? ''), unit, description]);
  }
  return table.toString();
}

try {
  const markdown = process.argv.includes('--markdown');
  process.stdout.write(markdown ? configurationPage() : `${effectiveTable()}\n`);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
