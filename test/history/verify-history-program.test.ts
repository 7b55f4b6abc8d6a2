import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { closeDatabase } from '../../src/persistence/database.ts';
import { aDatabase } from '../support/database.ts';
import { someHistory } from './some-history.ts';

// The program as a person starts it, on a file in a folder of its own.

const program = join(__dirname, '../../src/cli/verify-history.ts');

async function run(dataDirectory: string): Promise<{ code: number; says: string }> {
  const env = { ...process.env, DATA_DIR: dataDirectory };
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
  const directory = dirname(opened.file);
  // then
  expect(await run(directory)).toEqual({ code: 0, says: 'history holds: 12 rows in 4 streams' });
  // when
  const file = new Sqlite(opened.file);
  file.exec(`DROP TRIGGER history_is_never_changed; UPDATE history SET content = '{}' WHERE id = 4`);
  file.close();
  // then
  expect(await run(directory)).toEqual({
    code: 1,
    says: 'history is broken: changed content at row 4, stream case-2, position 2',
  });
  await opened.remove();
  expect(await run(directory)).toEqual({ code: 1, says: expect.stringContaining('unable to open') });
}, 60_000);
