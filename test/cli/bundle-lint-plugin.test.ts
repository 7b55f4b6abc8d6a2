import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleLintPlugin } from '../../src/cli/lint-plugin/bundle-lint-plugin.ts';
import { lintPlugin } from '../../src/engine/model/lint-plugin/plugin.ts';
import { around } from '../engine/model/a-process.ts';

// The package as a process author uses it: bpmnlint itself, on the command line, with the repository's .bpmnlintrc.

const bin = join(process.cwd(), 'node_modules/bpmnlint/bin/bpmnlint.js');
let modules: string;
beforeAll(async () => {
  modules = await mkdtemp(join(tmpdir(), 'alur-modules-'));
  await bundleLintPlugin(join(modules, 'bpmnlint-plugin-alur'), '0.0.0');
});
afterAll(() => rm(modules, { recursive: true, force: true }));

const bpmnlint = (file: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_PATH: modules };
    execFile(process.execPath, [bin, '--max-warnings=0', file], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, said: stdout + stderr }),
    );
  });

it('bundles for a page, with a file for every rule', async () => {
  const files = await readdir(join(modules, 'bpmnlint-plugin-alur', 'rules'));
  expect(files.sort()).toEqual(
    Object.keys(lintPlugin().rules)
      .map((name) => `${name}.js`)
      .sort(),
  );
});

it('finds nothing in the shipped processes', async () => {
  expect(await bpmnlint('processes/*/process.bpmn')).toEqual({ code: 0, said: '\n' });
});

it('tells what is wrong with a file', async () => {
  const file = join(modules, 'salah.bpmn');
  await writeFile(file, around('<bpmn:userTask id="x" name="Periksa"/>'));
  const { code, said } = await bpmnlint(file);
  expect(code).toBe(1);
  expect(said).toMatch(
    /x\s+warning\s+Element x \(userTask "Periksa"\) can be claimed by no one.*alur\/task-claimable/,
  );
});
