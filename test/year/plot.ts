// The populations of a year as one page of HTML, which needs nothing else.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import type { Census } from './census.ts';

const COLOURS = ['#7dd3fc', '#fda4af', '#fcd34d', '#86efac', '#c4b5fd', '#fdba74', '#f0abfc'];

export async function plotCensuses(censuses: readonly Census[], title: string): Promise<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('uplot'));
  const [script, style] = await Promise.all([
    readFile(join(folder, 'uPlot.iife.min.js'), 'utf8'),
    readFile(join(folder, 'uPlot.min.css'), 'utf8'),
  ]);
  const kinds = [...new Set(censuses.flatMap(({ counts }) => Object.keys(counts)))].sort();
  const data = [
    censuses.map(({ day }) => day),
    ...kinds.map((kind) => censuses.map(({ counts }) => counts[kind] ?? 0)),
  ];
  const series = kinds.map((label, index) => ({
    label,
    stroke: COLOURS[index % COLOURS.length],
    width: 1.5,
  }));
  const axis = { stroke: '#94a3b8', grid: { stroke: '#1e293b' } };
  const options = {
    title,
    width: 1200,
    height: 640,
    scales: { x: { time: false } },
    axes: [{ ...axis, label: 'day' }, axis],
    series: [{ label: 'day' }, ...series],
  };
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>${style}
body { background: #0b1120; color: #e2e8f0; font: 14px system-ui; margin: 2rem }</style>
<div id="plot"></div><script>${script}</script><script>
new uPlot(${JSON.stringify(options)}, ${JSON.stringify(data)}, document.getElementById('plot'))
</script>
`;
}
