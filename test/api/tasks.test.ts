import { deployFolder } from './deploy-form.ts';
import { deploySmall, userTask } from '../instances/small-process.ts';
import { anApi, type ApiProgram, type Client } from './a-client.ts';

// Starting a process, and what another program may do with its tasks.

let api: ApiProgram;
let clerk: Awaited<ReturnType<ApiProgram['client']>>;
let stranger: Client;
beforeAll(async () => {
  api = await anApi();
  await deploySmall(api, 'periksa', userTask);
  await deployFolder(api);
  clerk = await api.client(['integrasi', 'verifikator']);
  stranger = await api.client(['petugas']);
});
afterAll(() => api.close());

async function begin(body: object = {}) {
  const { body: started } = await clerk.post('/instances', { processId: 'periksa', ...body });
  const { body: page } = await clerk.get(`/tasks?instanceId=${started.instanceId}`);
  return { instanceId: String(started.instanceId), task: page.tasks[0] };
}

describe('a task', () => {
  it('is started, listed, claimed and completed', async () => {
    // when
    const { instanceId, task } = await begin({ businessKey: 'A-1', variables: { n: 1 } });
    const claimed = await clerk.post(`/tasks/${task.id}/claim`);
    const done = await clerk.post(`/tasks/${task.id}/complete`, { variables: { ok: true } });
    // then
    expect(task).toMatchObject({ state: 'open', businessKey: 'A-1', actions: ['claim'], assignee: null });
    expect(claimed.body).toMatchObject({ state: 'claimed', assignee: { id: clerk.actor.id } });
    expect([done.status, done.text]).toEqual([204, '']);
    expect(await api.rows('SELECT state FROM instances WHERE id = ?', instanceId)).toEqual([
      { state: 'completed' },
    ]);
    const told = await api.rows('SELECT type, actor_id FROM history WHERE task_id = ? ORDER BY id', task.id);
    expect(told).toEqual(
      ['task.claimed', 'task.completed'].map((type) => ({ type, actor_id: clerk.actor.id })),
    );
  });

  it('that is offered to others does not exist for a program', async () => {
    const { task } = await begin();
    expect((await stranger.get('/tasks')).body.tasks).toEqual([]);
    expect((await stranger.get(`/tasks/${task.id}`)).status).toBe(404);
    for (const verb of ['claim', 'release', 'complete'])
      expect((await stranger.post(`/tasks/${task.id}/${verb}`, {})).body).toMatchObject({ status: 404 });
  });

  it('is completed only by who has it, once', async () => {
    const { task } = await begin();
    const unclaimed = await clerk.post(`/tasks/${task.id}/complete`, {});
    expect(unclaimed.body).toMatchObject({ status: 409, detail: expect.stringContaining('not claimed') });
    await clerk.post(`/tasks/${task.id}/claim`);
    const other = await api.client(['verifikator']);
    expect((await other.post(`/tasks/${task.id}/claim`)).body.detail).toContain('has it');
    expect((await other.post(`/tasks/${task.id}/complete`, {})).status).toBe(409);
    expect((await clerk.post(`/tasks/${task.id}/complete`, {})).status).toBe(204);
    expect((await clerk.post(`/tasks/${task.id}/complete`, {})).status).toBe(409);
  });

  it('is given back', async () => {
    const { task } = await begin();
    await clerk.post(`/tasks/${task.id}/claim`);
    expect((await clerk.post(`/tasks/${task.id}/release`)).status).toBe(204);
    expect((await clerk.get(`/tasks/${task.id}`)).body).toMatchObject({ state: 'open', assignee: null });
    expect((await clerk.post(`/tasks/${task.id}/release`)).status).toBe(409);
  });

  it('without a form shows the variables it can read, and that it was read stands in the history', async () => {
    const { task } = await begin({ variables: { deep: { list: [1, 'dua', null] } } });
    const { body } = await clerk.get(`/tasks/${task.id}`);
    expect(body).toMatchObject({ form: null, variables: { deep: { list: [1, 'dua', null] } } });
    const told = await api.rows('SELECT type FROM history WHERE task_id = ?', task.id);
    expect(told).toEqual([{ type: 'task.read' }]);
  });
});

describe('a task with a form', () => {
  async function asked() {
    const { task } = await begin({ processId: 'tanya', variables: { nama: 'Siti', rahasia: 1 } });
    await clerk.post(`/tasks/${task.id}/claim`);
    return task;
  }

  it('shows its form and what its fields begin with, nothing else', async () => {
    const task = await asked();
    const { body } = await clerk.get(`/tasks/${task.id}`);
    expect(body.form.components).toHaveLength(3);
    expect(body.variables).toEqual({ nama: 'Siti' });
  });

  it('takes answers in JSON as the page takes them typed', async () => {
    const task = await asked();
    const answers = { nama: ' Siti ', jumlah: 1.234, setuju: true };
    expect((await clerk.post(`/tasks/${task.id}/complete`, { variables: answers })).status).toBe(204);
    const [kept] = await api.rows<{ content: string }>(
      'SELECT content FROM task_submissions WHERE task_id = ?',
      task.id,
    );
    expect(JSON.parse(kept?.content ?? '')).toEqual({ nama: 'Siti', jumlah: 1.234, setuju: true });
  });

  it.each([
    ['a required answer that is missing', { jumlah: 1 }, 'nama'],
    ['a number that is too large', { nama: 'S', jumlah: 100 }, 'jumlah'],
    ['a text in place of a number', { nama: 'S', jumlah: 'satu' }, 'variables.jumlah'],
    ['a name that no field has', { nama: 'S', admin: true }, 'variables.admin'],
    ['a list in place of a yes or no', { nama: 'S', setuju: [] }, 'variables.setuju'],
  ])('refuses %s, with its path', async (_, variables, path) => {
    const task = await asked();
    const reply = await clerk.post(`/tasks/${task.id}/complete`, { variables });
    expect(reply.body).toMatchObject({ status: 422, errors: [{ in: 'body', path }] });
    expect((await clerk.get(`/tasks/${task.id}`)).body.state).toBe('claimed');
  });
});

describe('the list', () => {
  it('comes page by page, each task once', async () => {
    // given
    const seen: string[] = [];
    for (let n = 0; n < 5; n++) await begin({ businessKey: `H-${n}` });
    // when
    let after = '';
    do {
      const { body } = await clerk.get(`/tasks?search=H-&order=oldest&limit=2${after}`);
      seen.push(...body.tasks.map((task: { businessKey: string }) => task.businessKey));
      after = body.next === null ? '' : `&after=${body.next}`;
    } while (after !== '');
    // then
    expect(seen).toEqual(['H-0', 'H-1', 'H-2', 'H-3', 'H-4']);
  });

  it('is filtered by process, case and view', async () => {
    await begin({ processId: 'tanya', businessKey: 'S-1' });
    const names = async (query: string) =>
      (await clerk.get(`/tasks?${query}`)).body.tasks.map(
        (task: { businessKey: string | null }) => task.businessKey,
      );
    expect(await names('businessKey=S-1')).toEqual(['S-1']);
    expect(await names('businessKey=S-1&processId=periksa')).toEqual([]);
    expect(await names('businessKey=S-1&view=mine')).toEqual([]);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['view=everything', 'view'],
    ['colour=red', 'colour'],
    ['after=%3Cscript%3E', 'after'],
  ])('refuses %s', async (query, path) => {
    const reply = await clerk.get(`/tasks?${query}`);
    expect(reply.body).toMatchObject({ status: 400, errors: [{ in: 'query', path }] });
  });
});
