import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverageSvg } from './coverage-svg.ts';
import { coverageText } from './coverage-text.ts';
import type { Coverage } from './coverage.ts';
import { newId } from '../kernel/ids.ts';

/**
 * Keeps the picture as `<folder>/<process-id>.svg`, the counts under a name of their own in `<folder>/counts`, for
 * who adds up the runs of several files, and answers the text to print, which names the picture.
 * @param xml the BPMN file that was walked
 */
export async function reportCoverage(xml: string, coverage: Coverage, folder = 'coverage'): Promise<string> {
  const file = join(folder, `${coverage.processId}.svg`);
  const counts = join(folder, 'counts');
  await mkdir(counts, { recursive: true });
  await writeFile(file, await coverageSvg(xml, coverage));
  await writeFile(join(counts, `${coverage.processId}.${newId()}.json`), countsOf(coverage));
  return `${coverageText(coverage)}\n  drawn in ${file}\n`;
}

const countsOf = ({ processId, nodes, flows }: Coverage): string =>
  JSON.stringify({ processId, nodes: Object.fromEntries(nodes), flows: Object.fromEntries(flows) });
