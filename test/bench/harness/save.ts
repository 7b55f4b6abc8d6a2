import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { draw } from './draw.ts';
import { inOneLine, type Outcome } from './run-benchmark.ts';

const folder = 'docs/performance';

/** Writes the figures and the plots of one run where the documentation shows them. */
export async function save(outcome: Outcome): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { plots = [] } = outcome;
  const files = new Map([
    [`${outcome.name}.json`, await format(inOneLine(outcome), { parser: 'json', printWidth: 110 })],
    ...plots.map((plot): [string, string] => [
      `${[outcome.name, ...(plot.file ? [plot.file] : [])].join('-')}.svg`,
      draw(plot),
    ]),
  ]);
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  console.log(`  written to ${folder}: ${[...files.keys()].join(', ')}`);
}
