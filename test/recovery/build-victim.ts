import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

// What worker threads load, from beside the file that starts them.
const besideIt = [
  'persistence/sqlite/checkpoint-worker.js',
  'engine/expressions/script-worker.js',
  'service/documents/inspect-pdf-worker.js',
  'service/documents/pdf-inflation.js',
];

/**
 * The victim as one file of JavaScript, always of the sources as they are: it starts three times as fast as
 * through a loader, and a run that takes minutes does not notice when someone edits a file meanwhile.
 */
export async function buildVictim(): Promise<string> {
  const folder = join('node_modules/.cache/alur-recovery');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'victim.mjs');
  await build({
    entryPoints: ['test/recovery/victim.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  for (const file of besideIt) copyFileSync(join('src', file), join(folder, basename(file)));
  if (!existsSync('dist/public/manifest.json'))
    execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
  return outfile;
}
