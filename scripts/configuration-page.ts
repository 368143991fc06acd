// The page docs/configuration.md, made out of the schema of the settings.
import { settings, type Setting } from '#config/index.ts';

const HEAD = `# Configuration

Settings come from three places, each overruling the one before: the defaults below, the file
\`ephemeris.json\` in the working directory (or the file that \`EPHEMERIS_CONFIG\` names), and the
environment. \`npm run config\` prints what is in force and where each value is from. A setting that
does not exist, or a value that cannot be, stops the start and is named.

\`\`\`json
{ "edge": { "port": 9000 }, "rates": { "skillTraining": 10 } }
\`\`\`

An empty environment variable counts as not set. This page is made by
\`npm run --silent config -- --markdown\`.
`;

const escape = (text: string) => text.replaceAll('|', '\\|');

function row({ name, variable, unit, description, expects, ...setting }: Setting): string {
  const value = setting.default === undefined || setting.default === '' ? '' : `${setting.default}`;
  const cells = [`\`${name}\`<br>\`${variable}\``, value && `\`${value}\``, unit];
  return `| ${[...cells, `${escape(description)} Takes ${escape(expects)}.`].join(' | ')} |`;
}

export function configurationPage(): string {
  const sections = Map.groupBy(settings, ({ name }) => name.split('.')[0] ?? '');
  const tables = [...sections].map(([section, entries]) =>
    [
      `\n## ${section}\n`,
      '| Setting | Default | Unit | What it is |',
      '| --- | --- | --- | --- |',
      ...entries.map(row),
      '',
    ].join('\n'),
  );
  return HEAD + tables.join('');
}
