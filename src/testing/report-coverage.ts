import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverageSvg } from './coverage-svg.ts';
import { coverageText } from './coverage-text.ts';
import type { Coverage } from './coverage.ts';

/**
 * Keeps the picture as `<folder>/<process-id>.svg` and answers the text to print, which names the file.
 * @param xml the BPMN file that was walked
 */
export async function reportCoverage(xml: string, coverage: Coverage, folder = 'coverage'): Promise<string> {
  const file = join(folder, `${coverage.processId}.svg`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, await coverageSvg(xml, coverage));
  return `${coverageText(coverage)}\n  drawn in ${file}\n`;
}
