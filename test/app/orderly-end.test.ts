import { request } from 'node:http';
import { aDataFolder, launch, run } from '../support/running-program.ts';

// A process from its start to its end, as a balancer and a service manager see it.

let data: Awaited<ReturnType<typeof aDataFolder>>;
beforeEach(async () => void (data = await aDataFolder()));
afterEach(() => data.remove());

const statusOf = async (address: string) => (await fetch(address)).status;

it('says that it lives and that it is ready, and ends with 0 when it is asked to', async () => {
  // given
  const { address, child, ended } = await run({ DATA_DIR: data.folder });
  // then
  expect(await statusOf(`${address}/healthz`)).toBe(200);
  const ready = await fetch(`${address}/readyz`);
  expect([ready.status, await ready.text()]).toEqual([200, 'ready\n']);
  expect(ready.headers.get('set-cookie')).toBeNull();
  // when
  child.kill('SIGTERM');
  // then
  expect(await ended).toEqual({ code: 0, signal: null });
});

it('is not ready any more while it ends, answers what is in hand, and takes nothing new after', async () => {
  // given
  const { address, child, ended } = await run({ DATA_DIR: data.folder, DRAIN_SECONDS: '1' });
  const body = 'username=x&password=y';
  const slow = request(`${address}/login`, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length },
  });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    slow.on('response', (response) => resolve(response.statusCode));
    slow.on('error', reject);
  });
  await new Promise<void>((resolve) => slow.write(body.slice(0, 5), () => resolve()));
  // when
  child.kill('SIGTERM');
  let ready = await fetch(`${address}/readyz`);
  while (ready.status === 200) ready = await fetch(`${address}/readyz`);
  // then
  expect([ready.status, await ready.text()]).toEqual([503, 'ending\n']);
  expect(await statusOf(`${address}/healthz`)).toBe(200);
  // when: the port is closed
  while (await statusOf(`${address}/healthz`).then(Boolean, () => false));
  slow.end(body.slice(5));
  // then
  expect(await answered).toBe(403);
  expect(await ended).toEqual({ code: 0, signal: null });
});

it('refuses several processes on SQLite, in a sentence', async () => {
  const program = launch({ DATA_DIR: data.folder }, '--processes', '3');
  expect(await program.ended).toEqual({ code: 1, signal: null });
  expect(program.said()).toMatch(/Expected to start 3 processes .*set DATABASE_URL/);
});
