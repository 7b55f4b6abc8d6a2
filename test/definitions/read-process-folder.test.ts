import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProcessFolder } from '../../src/definitions/read-process-folder.ts';

describe('readProcessFolder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'alur-'));
    await mkdir(join(folder, 'forms'));
    await writeFile(join(folder, 'process.bpmn'), '<a/>');
    await writeFile(join(folder, 'forms', 'periksa.form'), '{}');
    await writeFile(join(folder, 'README.md'), '# Periksa');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('reads what belongs to a deployment', async () => {
    expect(await readProcessFolder(folder)).toEqual({
      files: [
        { name: 'README.md', content: '# Periksa' },
        { name: 'forms/periksa.form', content: '{}' },
        { name: 'process.bpmn', content: '<a/>' },
      ],
    });
  });

  it('leaves out what else lies there', async () => {
    await writeFile(join(folder, 'forms', '.periksa.form.swp'), 'x');
    await writeFile(join(folder, 'notes.txt'), 'x');
    expect((await readProcessFolder(folder)).files).toHaveLength(3);
  });
});
