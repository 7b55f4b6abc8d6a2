import { definitionById } from '../../src/definitions/definition.ts';
import { deployProcess } from '../../src/definitions/deploy-process.ts';
import { formOf } from '../../src/definitions/form-of.ts';
import { latestDefinition } from '../../src/definitions/latest-definition.ts';
import { modelOf } from '../../src/definitions/model-of.ts';
import { xmlOf } from '../../src/definitions/xml-of.ts';
import type { ProcessFolder } from '../../src/definitions/process-folder.ts';
import { Rejection, type Problem } from '../../src/kernel/rejection.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { read } from '../../src/persistence/read.ts';
import { aClock, aDatabase, minutes } from './a-database.ts';
import { aFolder, aFormFile, aProcess } from './a-folder.ts';
import { aDmn } from '../support/a-dmn.ts';
import { aField } from './forms/a-form.ts';

const database = aDatabase();
const clock = aClock('2026-11-23T02:00:00.000Z');
const deploy = async (folder: ProcessFolder, by = {}) => {
  const [deployment, ...others] = await deployProcess({ database: database(), clock }, folder, by);
  if (!deployment || others.length > 0) throw new Error('Expected one process to be deployed');
  return deployment;
};

const problemsOf = async (folder: ProcessFolder): Promise<readonly Problem[]> => {
  const refusal = await deploy(folder).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refusal instanceof Rejection && refusal.kind === 'invalid') return refusal.problems;
  throw refusal ?? new Error('it was deployed');
};

describe('deployProcess', () => {
  it('stores version 1 with its model, XML and forms', async () => {
    // when
    const deployment = await deploy(aFolder(), { by: 'user-1', comment: 'pertama' });
    // then
    expect(deployment).toEqual({
      definitionId: expect.any(String),
      processId: 'pemeriksaan',
      version: 1,
      isNew: true,
      warnings: [],
    });
    expect(await latestDefinition(database(), 'pemeriksaan')).toEqual({
      id: deployment.definitionId,
      processId: 'pemeriksaan',
      version: 1,
      name: 'Periksa berkas',
      deployedAt: new Date('2026-11-23T02:00:00.000Z'),
      deployedBy: 'user-1',
      comment: 'pertama',
    });
    expect((await modelOf(database(), deployment.definitionId)).nodes.has('Usr_Periksa')).toBe(true);
    expect(await xmlOf(database(), deployment.definitionId)).toBe(aProcess().content);
    expect((await formOf(database(), deployment.definitionId, 'periksa')).components).toHaveLength(1);
  });

  it('makes no new version of the same content, in whatever order the files come', async () => {
    const first = await deploy(aFolder(aProcess(), aFormFile()));
    const again = await deploy(aFolder(aFormFile(), aProcess()));
    expect(again).toEqual({ ...first, isNew: false });
  });

  it.each([
    ['the model', aFolder(aProcess({ name: 'Periksa ulang' }), aFormFile())],
    ['a form', aFolder(aProcess(), aFormFile('forms/periksa.form', aField('number', 'hari')))],
    ['the README', aFolder(aProcess(), aFormFile(), { name: 'README.md', content: '# Periksa' })],
    ['a decision', aFolder(aProcess(), aFormFile(), { name: 'decisions/x.dmn', content: aDmn('') })],
  ])('makes a new version when %s changes, and the old one stays as it was', async (_, changed) => {
    const first = await deploy(aFolder());
    const second = await deploy(changed);
    expect(second).toMatchObject({ version: 2, isNew: true });
    expect((await definitionById(database(), first.definitionId))?.version).toBe(1);
    expect(await xmlOf(database(), first.definitionId)).toBe(aProcess().content);
    expect((await latestDefinition(database(), 'pemeriksaan'))?.id).toBe(second.definitionId);
  });

  it('makes a new version when an older content comes back', async () => {
    await deploy(aFolder());
    await deploy(aFolder(aProcess({ name: 'Lain' }), aFormFile()));
    expect(await deploy(aFolder())).toMatchObject({ version: 3, isNew: true });
  });

  it('makes one version out of two deployments of the same content at once', async () => {
    const both = await Promise.all([deploy(aFolder()), deploy(aFolder())]);
    expect(both.map((one) => one.version)).toEqual([1, 1]);
    expect(both.filter((one) => one.isNew)).toHaveLength(1);
  });
});

describe('what is legal but surely wrong', () => {
  const unclaimable = () => {
    const { name, content } = aProcess();
    return aFolder({ name, content: content.replace(/ camunda:candidateGroups="\w+"/, '') }, aFormFile());
  };

  it('is told with the deployment, and does not stand in its way', async () => {
    const deployment = await deploy(unclaimable());
    expect(deployment.warnings).toEqual([
      {
        rule: 'task-claimable',
        severity: 'warning',
        elementId: 'Usr_Periksa',
        message: expect.stringMatching(
          /^Element Usr_Periksa \(userTask "Periksa"\) can be claimed by no one: /,
        ),
      },
    ]);
    expect((await latestDefinition(database(), 'pemeriksaan'))?.id).toBe(deployment.definitionId);
  });

  it('is told again when the same content is deployed again', async () => {
    const { warnings } = await deploy(unclaimable());
    expect(await deploy(unclaimable())).toMatchObject({ isNew: false, warnings });
  });
});

describe('deployProcess refuses and stores nothing', () => {
  const broken = { name: 'forms/periksa.form', content: '{' };
  it.each<[string, ProcessFolder, string, RegExp]>([
    ['no process', aFolder(aFormFile()), 'process.bpmn', /missing/],
    [
      'a file of another kind',
      aFolder(aProcess(), aFormFile(), { name: 'run.sh', content: '' }),
      'run.sh',
      /neither/,
    ],
    [
      'a path out of the folder',
      aFolder(aProcess(), aFormFile('forms/../x.form')),
      'forms/../x.form',
      /neither/,
    ],
    [
      'a file that is there twice',
      aFolder(aProcess(), aFormFile(), aFormFile()),
      'forms/periksa.form',
      /twice/,
    ],
    [
      'a form that is not there',
      aFolder(aProcess()),
      'Usr_Periksa',
      /process\.bpmn: .*"periksa".*no forms\/periksa\.form/,
    ],
    ['a form that is not JSON', aFolder(aProcess(), broken), 'forms/periksa.form', /not JSON/],
    [
      'a form with an unknown component',
      aFolder(aProcess(), aFormFile('forms/periksa.form', aField('html', 'x'))),
      'x',
      /forms\/periksa\.form: .*"html"/,
    ],
    [
      'a decision with a DTD',
      aFolder(aProcess(), aFormFile(), { name: 'decisions/a.dmn', content: '<!DOCTYPE a><a/>' }),
      'decisions/a.dmn',
      /DOCTYPE/,
    ],
    [
      'BPMN with a DTD',
      aFolder({ name: 'process.bpmn', content: `<!DOCTYPE a>${aProcess().content}` }, aFormFile()),
      'process.bpmn',
      /DOCTYPE/,
    ],
    ['something that is no BPMN', aFolder({ name: 'process.bpmn', content: 'halo' }), 'process.bpmn', /./],
  ])('%s', async (_, folder, field, message) => {
    const problems = await problemsOf(folder);
    expect(problems.find((problem) => problem.field === field)?.message).toMatch(message);
    expect(await read(database(), 'SELECT id FROM process_definitions')).toEqual([]);
    expect(await read(database(), 'SELECT name FROM definition_resources')).toEqual([]);
  });

  it('an element the engine cannot execute, naming it', async () => {
    const { name, content } = aProcess();
    const unknown = { name, content: content.replaceAll('userTask', 'choreographyTask') };
    const problems = await problemsOf(aFolder(unknown, aFormFile()));
    expect(
      problems.some(
        (problem) => problem.field === 'Usr_Periksa' && problem.message.startsWith('process.bpmn: '),
      ),
    ).toBe(true);
  });

  it('everything that is wrong at once', async () => {
    const problems = await problemsOf(aFolder(aProcess(), aFormFile('forms/lain.form', aField('html', 'x'))));
    expect(problems.map((problem) => problem.field)).toEqual(['x', 'Usr_Periksa']);
  });
});

describe('what is read of a definition', () => {
  it('is kept: the same model and the same form come back', async () => {
    const { definitionId } = await deploy(aFolder());
    expect(await modelOf(database(), definitionId)).toBe(await modelOf(database(), definitionId));
    expect(await formOf(database(), definitionId, 'periksa')).toBe(
      await formOf(database(), definitionId, 'periksa'),
    );
  });

  it('is visible inside the transaction that deploys it, and gone when that is rolled back', async () => {
    let definitionId = '';
    const rolledBack = inTransaction(database(), async () => {
      ({ definitionId } = await deploy(aFolder()));
      expect((await latestDefinition(database(), 'pemeriksaan'))?.id).toBe(definitionId);
      throw new Error('batal');
    });
    await expect(rolledBack).rejects.toThrow('batal');
    expect(await latestDefinition(database(), 'pemeriksaan')).toBeUndefined();
  });

  it('is refused by name when it is not there, and found once it is', async () => {
    clock.forward(minutes(1));
    await expect(modelOf(database(), 'tidak-ada')).rejects.toThrow(/process definition tidak-ada/);
    const { definitionId } = await deploy(aFolder());
    await expect(formOf(database(), definitionId, 'lain')).rejects.toThrow(/form "lain"/);
    await expect(xmlOf(database(), 'tidak-ada')).rejects.toMatchObject({ kind: 'not-found' });
  });
});
