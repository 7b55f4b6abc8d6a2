import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployFolders } from '../../src/deploy-folders.ts';
import { createLog } from '../../src/kernel/log.ts';
import type { Program } from './program.ts';

/** Deploys a process as the program does at its start: from a folder, which is gone afterwards. */
export async function deployFolder(
  program: Program,
  processId: string,
  xml: string,
  log = createLog('silent'),
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'alur-processes-'));
  try {
    await mkdir(join(folder, processId));
    await writeFile(join(folder, processId, 'process.bpmn'), xml);
    await deployFolders({ ...program.app, clock: program.clock, log }, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
