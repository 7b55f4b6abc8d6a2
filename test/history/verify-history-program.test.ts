import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { closeDatabase, type DatabaseAddress } from '../../src/persistence/database.ts';
import { aDatabase } from '../support/database.ts';
import { withoutGuards } from '../support/databases/in-hand.ts';
import { someHistory } from './some-history.ts';

// The program as a person starts it, on a database of its own.

const program = join(__dirname, '../../src/cli/verify-history.ts');

async function run(address: DatabaseAddress): Promise<{ code: number; says: string }> {
  const where = 'url' in address ? { DATABASE_URL: address.url } : { DATA_DIR: dirname(address.file) };
  const env = { ...process.env, ...where };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program], { env });
    return { code: 0, says: stdout.trim() };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, says: (stdout + stderr).trim() };
  }
}

it('says that history holds, names the first broken row, and says when there is no history', async () => {
  // given
  const opened = await aDatabase();
  await someHistory(opened.database);
  await closeDatabase(opened.database);
  // then
  expect(await run(opened.address)).toEqual({ code: 0, says: 'history holds: 12 rows in 4 streams' });
  // when
  await withoutGuards(opened.address, `UPDATE history SET content = '{}' WHERE id = 4`);
  // then
  expect(await run(opened.address)).toEqual({
    code: 1,
    says: 'history is broken: changed content at row 4, stream case-2, position 2',
  });
  await opened.remove();
  expect(await run(opened.address)).toEqual({
    code: 1,
    says: expect.stringMatching(/unable to open|does not exist/),
  });
}, 60_000);
