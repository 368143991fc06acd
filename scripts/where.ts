// `npm run where <slug>`: every file of a feature, by layer.
import { execFileSync } from 'node:child_process';
import Table from 'cli-table3';

const [slug = ''] = process.argv.slice(2);
if (!/^[a-z][a-z-]*$/.test(slug)) {
  process.stderr.write('usage: npm run where <slug>, such as skills\n');
  process.exit(2);
}

const LAYERS = [
  ...['config', 'protocol', 'entities', 'queues', 'features', 'workers', 'edge', 'grid'],
  ...['cluster', 'client', 'bench', 'test', 'scripts', 'docs'],
];
const listed = execFileSync('git', ['ls-files', `*${slug}*`], { encoding: 'utf8' });
const files = listed.split('\n').filter((file) => file !== '');
const table = new Table({ head: ['layer', 'files'], style: { head: [] } });
for (const layer of LAYERS) {
  const inLayer = files.filter((file) => file.startsWith(`${layer}/`));
  if (inLayer.length > 0) table.push([layer, inLayer.join('\n')]);
}
process.stdout.write(files.length > 0 ? `${table.toString()}\n` : `nothing is called ${slug}\n`);
