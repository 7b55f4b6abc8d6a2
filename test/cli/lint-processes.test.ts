import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { aFolderWith, aLine } from '../testing/a-folder.ts';

// The command as an author runs it.

function lint(...files: string[]) {
  const done = spawnSync('node', ['--import', 'tsx', 'src/cli/lint-processes.ts', ...files], {
    encoding: 'utf8',
  });
  return { code: done.status, told: `${done.stdout}${done.stderr}`.trim().split('\n') };
}

const asking = aLine(['ask', '<userTask id="ask" camunda:assignee="x" camunda:formKey="asked" />']);

it('looks at a folder as it would be deployed: its forms and decisions too', () => {
  const folder = aFolderWith(asking, { 'forms/other.form': '{', 'decisions/fees.dmn': '<no/>' });
  const { code, told } = lint(folder);
  expect(code).toBe(1);
  expect(told).toEqual([
    expect.stringContaining(`${folder}  error  forms/other.form: it is not JSON`),
    expect.stringContaining(`${folder}  error  decisions/fees.dmn: it is no well-formed DMN`),
    `${folder}  error  process.bpmn: Element ask asks with the form "asked", but there is no forms/asked.form.`,
  ]);
});

it('names the rule, once, also of a folder', () => {
  const folder = aFolderWith(asking.replace('targetRef="ask"', 'targetRef="aks"').replace(' camunda:formKey="asked"', '')); // prettier-ignore
  const { told } = lint(folder);
  expect(told.filter((line) => /leads to nothing/.test(line))).toEqual([
    expect.stringMatching(/process\.bpmn {2}error {2}flow-connects {2}/),
  ]);
});

it('says of a file alone what its rules say, and where there is nothing to look at', () => {
  const folder = aFolderWith(asking);
  expect(lint(join(folder, 'process.bpmn'))).toEqual({ code: 0, told: ['1 process without a finding'] });
  const { code, told } = lint(join(folder, 'forms'), join(folder, 'process.bpmn'));
  expect(code).toBe(1);
  expect(told).toEqual([expect.stringContaining('forms  error  it is neither a file nor a folder')]);
});
