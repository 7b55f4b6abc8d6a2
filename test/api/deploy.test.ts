import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { processXml } from '../instances/small-process.ts';
import { anApi, type ApiProgram } from './a-client.ts';

let api: ApiProgram;
let designer: Awaited<ReturnType<ApiProgram['client']>>;
beforeAll(async () => {
  api = await anApi();
  designer = await api.client(['designer', 'integrasi']);
});
afterAll(() => api.close());

const row = (inside: string) => {
  const [id = ''] = /(?<=id=")\w+/.exec(inside) ?? [];
  const flows = `<bpmn:sequenceFlow id="a" sourceRef="Mulai" targetRef="${id}" /><bpmn:sequenceFlow id="b" sourceRef="${id}" targetRef="Selesai" />`;
  return `<bpmn:startEvent id="Mulai" />${inside}<bpmn:endEvent id="Selesai" />${flows}`;
};
const task =
  '<bpmn:userTask id="Tugas" name="Periksa" camunda:candidateGroups="verifikator" camunda:formKey="isi" />';
const plain = '<bpmn:userTask id="Tugas" name="Periksa" camunda:candidateGroups="verifikator" />';
const form = JSON.stringify({ type: 'default', components: [{ type: 'textfield', key: 'n', label: 'N' }] });

it('takes a process folder as JSON, and makes a new version only of new content', async () => {
  const files = [
    { name: 'process.bpmn', content: processXml('satu', row(task)) },
    { name: 'forms/isi.form', content: form },
  ];
  const first = await designer.post('/deployments', { files, comment: 'pertama' });
  expect(first.body.deployments).toMatchObject([{ processId: 'satu', version: 1, isNew: true }]);
  const again = await designer.post('/deployments', { files });
  expect(again.body.deployments).toMatchObject([{ version: 1, isNew: false }]);
  expect((await designer.post('/instances', { processId: 'satu' })).status).toBe(201);
  const told = await api.rows<{ actor_id: string; content: string }>(
    `SELECT actor_id, content FROM history WHERE type = 'definition.deployed' AND actor_id IS NOT NULL`,
  );
  expect(told).toEqual([{ actor_id: designer.actor.id, content: expect.stringContaining('satu') }]);
});

it('takes files as multipart, also a lone BPMN file under the name of its modeller', async () => {
  const folder = await designer
    .post('/deployments')
    .attach('process.bpmn', Buffer.from(processXml('dua', row(task))), 'process.bpmn')
    .attach('forms/isi.form', Buffer.from(form), 'isi.form');
  expect(folder.body.deployments).toMatchObject([{ processId: 'dua', version: 1 }]);
  const lone = await designer
    .post('/deployments')
    .field('comment', 'dari modeler')
    .attach('file', Buffer.from(processXml('tiga', row(plain))), 'Diagram 1.bpmn');
  expect(lone.body.deployments).toMatchObject([{ processId: 'tiga', version: 1 }]);
});

it('refuses a process that cannot be executed, with the element and the rule of each finding', async () => {
  const content = processXml('salah', row('<bpmn:serviceTask id="Hitung" />'));
  const reply = await designer.post('/deployments', { files: [{ name: 'process.bpmn', content }] });
  expect(reply.body).toMatchObject({ status: 422, type: 'urn:alur:problem:invalid' });
  expect(reply.body.errors).toContainEqual({
    in: 'body',
    path: 'Hitung',
    elementId: 'Hitung',
    rule: 'topic-named',
    message: expect.stringContaining('has no camunda:topic'),
  });
  expect((await designer.post('/instances', { processId: 'salah' })).status).toBe(404);
});

it.each([
  ['a form that is missing', [{ name: 'process.bpmn', content: processXml('x', row(task)) }], 'Tugas'],
  ['what is no BPMN', [{ name: 'process.bpmn', content: 'hello' }], 'process.bpmn'],
  ['a file that is no part of a folder', [{ name: '../etc/passwd', content: 'x' }], '../etc/passwd'],
])('refuses %s', async (_, files, path) => {
  const reply = await designer.post('/deployments', { files });
  expect(reply.body.status).toBe(422);
  expect(reply.body.errors.map((error: { path: string }) => error.path)).toContain(path);
});

it('refuses what is too large, what is no file, and who may not', async () => {
  const large = await designer
    .post('/deployments')
    .attach('process.bpmn', Buffer.alloc(5_300_000, 'x'), 'process.bpmn');
  expect(large.body).toMatchObject({ status: 413 });
  expect((await designer.post('/deployments').type('text/plain').send('x')).body).toMatchObject({
    status: 415,
  });
  expect((await designer.post('/deployments', { files: [] })).body).toMatchObject({
    errors: [{ path: 'files' }],
  });
  const clerk = await api.client(['verifikator']);
  expect((await clerk.post('/deployments', { files: [] })).status).toBe(403);
});

it.each([
  ['whose parts have no boundary', 'multipart/form-data', 'x', 'Boundary not found'],
  [
    'that breaks off',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form',
    'Unexpected end',
  ],
  [
    'with a part that has no name',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n',
    'Field name missing',
  ],
])('says of a body %s that it is broken, and how', async (_, type, body, says) => {
  const { status, body: told } = await designer.post('/deployments').set('Content-Type', type).send(body);
  expect(status).toBe(400);
  expect(told.detail).toMatch(
    /^Expected to read the files as multipart\/form-data, but the body is broken: /,
  );
  expect(told.detail).toContain(says);
});

it('deploys once for a repeated request, as JSON and as multipart', async () => {
  const send = (content: string) =>
    designer
      .post('/deployments')
      .set('Idempotency-Key', 'deploy')
      .attach('process.bpmn', Buffer.from(content), 'process.bpmn');
  const content = processXml('empat', row(plain));
  const [first, again] = [await send(content), await send(content)];
  expect(again.body).toEqual(first.body);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect((await send(content.replace('Periksa', 'Lihat'))).status).toBe(422);
});

it('deploys nothing for one alone where the office wants two', async () => {
  const { database } = api.app;
  const now = api.clock.now().toISOString();
  const content = JSON.stringify({ 'deployment.secondPerson': true });
  const row0 = {
    version: 1,
    id: 'dua',
    content,
    changes: '[]',
    reason: 'dua',
    changed_by: 'system',
    changed_at: now,
  };
  await inTransaction(database, (tx) => tx.insert('office_settings', row0));
  const files = [{ name: 'process.bpmn', content: processXml('lima', row(plain)) }];
  const reply = await designer.post('/deployments', { files });
  expect(reply.status).toBe(403);
  expect(await api.rows("SELECT id FROM process_definitions WHERE process_id = 'lima'")).toEqual([]);
});
