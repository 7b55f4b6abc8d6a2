import supertest from 'supertest';
import { endSessionsOf } from '../../../src/identity/sessions.ts';
import { hubOf } from '../../../src/persistence/announcements/hub.ts';
import { notificationTopic } from '../../../src/service/outbox/notification-topic.ts';
import { claimTask } from '../../../src/tasks/holding/claim-task.ts';
import { deploySmall, startSmall, userTask } from '../../instances/small-process.ts';
import { aSite, apply, ticketIn, type Site } from '../applications/a-site.ts';
import { submit, type Browser } from '../../support/web.ts';
import { aLine, type Line } from './a-line.ts';

// What a browser hears while a page is open: that something it may see has changed, and nothing else.

const startAt = '2026-11-23T02:00:00.000Z';
let site: Site;
beforeAll(async () => void (site = await aSite(startAt)));
afterAll(() => site.close());
beforeEach(() => site.clock.set(startAt));

const idOf = async (username: string) => (await site.as(username)).id;
const taskOf = async (instanceId: string) => {
  const [task] = await site.rows<{ id: string }>('SELECT id FROM tasks WHERE instance_id = ?', instanceId);
  return task?.id ?? '';
};
const heardBy = (browser: Browser, ...about: string[]) => aLine(site.app.web, browser, ...about);
/** Something that this person hears of in any case: what came before it has been heard by then. */
const ring = async (username: string) =>
  hubOf(site.app.database).publish([notificationTopic(await idOf(username))]);

describe('a task list', () => {
  it('hears of a task that is offered to its person, and of one that another takes away', async () => {
    // given
    await deploySmall(site, 'tawaran', userTask);
    const line = await heardBy(await site.signedIn('verifikator1'), 'tasks');
    // when
    const instanceId = await startSmall(site, 'tawaran');
    // then
    expect(await line.next()).toEqual({ event: 'changed', names: ['tasks'] });
    // when
    await claimTask({ ...site.app.worker, actor: await site.as('verifikator2') }, await taskOf(instanceId));
    // then
    expect(await line.next()).toEqual({ event: 'changed', names: ['tasks'] });
    line.hangUp();
  });

  it('hears nothing of tasks of others', async () => {
    // given
    await deploySmall(site, 'milik-lain', userTask);
    const line = await heardBy(await site.signedIn('petugas'), 'tasks', 'notifications');
    // when
    await startSmall(site, 'milik-lain');
    await ring('petugas');
    // then
    expect(await line.next()).toEqual({ event: 'changed', names: ['notifications'] });
    line.hangUp();
  });
});

describe('the page of a case', () => {
  it('is told to whoever may see all cases, and to nobody else', async () => {
    // given
    await deploySmall(site, 'satu-kasus', userTask);
    const instanceId = await startSmall(site, 'satu-kasus');
    const line = await heardBy(await site.signedIn('supervisor'), `instance:${instanceId}`);
    const applicant = await site.signedIn('pemohon1');
    // when
    await claimTask({ ...site.app.worker, actor: await site.as('verifikator1') }, await taskOf(instanceId));
    // then
    expect(await line.next()).toEqual({ event: 'changed', names: [`instance:${instanceId}`] });
    await expect(heardBy(applicant, `instance:${instanceId}`)).rejects.toThrow('404');
    line.hangUp();
  });

  it('is told to its applicant by its ticket, and not to another', async () => {
    // given
    const applicant = await site.signedIn('pemohon1');
    const sent = await apply(applicant);
    const ticket = ticketIn(sent.headers['location']);
    const line = await heardBy(applicant, `case:${ticket}`);
    // when
    await site.drainJobs();
    // then
    expect(await line.next()).toEqual({ event: 'changed', names: [`case:${ticket}`] });
    await expect(heardBy(await site.signedIn('pemohon2'), `case:${ticket}`)).rejects.toThrow('404');
    line.hangUp();
  });

  it('is told to who has the form of one of its tasks open', async () => {
    await deploySmall(site, 'formulir', userTask);
    const instanceId = await startSmall(site, 'formulir');
    const taskId = await taskOf(instanceId);
    const line = await heardBy(await site.signedIn('verifikator1'), `task:${taskId}`);
    await claimTask({ ...site.app.worker, actor: await site.as('verifikator2') }, taskId);
    expect(await line.next()).toEqual({ event: 'changed', names: [`task:${taskId}`] });
    await expect(heardBy(await site.signedIn('petugas'), `task:${taskId}`)).rejects.toThrow('404');
    line.hangUp();
  });
});

describe('a line', () => {
  it.each(['', 'x', 'toString', 'constructor:1', 'task:tidak-ada', 'case:SE-2026-999999'])(
    'about %j is not there',
    async (name) => {
      await expect(heardBy(await site.signedIn('verifikator1'), name)).rejects.toThrow('404');
    },
  );

  it('is not for visitors', async () => {
    await expect(heardBy(supertest.agent(site.app.web), 'tasks')).rejects.toThrow('303');
  });

  it('says what it was asked about when nobody knows what was missed', async () => {
    const line = await heardBy(await site.signedIn('verifikator1'), 'tasks', 'notifications');
    hubOf(site.app.database).deliver('anything');
    expect(await line.next()).toEqual({ event: 'changed', names: ['tasks', 'notifications'] });
    line.hangUp();
  });

  it('ends at once when its person signs out, and does not end that of another session', async () => {
    // given
    const browser = await site.signedIn('verifikator1');
    const line = await heardBy(browser, 'tasks');
    const elsewhere = await heardBy(await site.signedIn('verifikator1'), 'notifications');
    // when
    await submit(browser, '/tasks', '/logout', {});
    // then
    expect(await line.next()).toEqual({ event: 'ended', names: [] });
    await line.closed;
    await ring('verifikator1');
    expect(await elsewhere.next()).toMatchObject({ event: 'changed' });
    elsewhere.hangUp();
  });

  it('ends when all sessions of its person are ended', async () => {
    const line = await heardBy(await site.signedIn('verifikator2'), 'tasks');
    await endSessionsOf(site.app.database, await idOf('verifikator2'));
    expect(await line.next()).toEqual({ event: 'ended', names: [] });
    await line.closed;
  });

  it('ends with its session, which it does not make longer', async () => {
    // given
    const browser = await site.signedIn('verifikator1');
    await browser.get('/tasks').expect(200);
    site.clock.set('2026-11-23T02:14:00.000Z');
    const line = await heardBy(browser, 'tasks');
    await browser.get('/tasks').set('alur-live', '1').expect(200);
    // when
    site.clock.set('2026-11-23T02:16:00.000Z');
    hubOf(site.app.database).deliver('anything');
    // then
    await line.closed;
    await browser.get('/tasks').expect(303);
  });

  it('lives on where its person came back meanwhile', async () => {
    const browser = await site.signedIn('verifikator1');
    site.clock.set('2026-11-23T02:14:00.000Z');
    await browser.get('/tasks').expect(200);
    site.clock.set('2026-11-23T02:16:00.000Z');
    await browser.get('/tasks').set('alur-live', '1').expect(200);
  });

  it('is the last of twelve of one person', async () => {
    const browser = await site.signedIn('petugas');
    const lines: Line[] = [];
    for (let count = 0; count < 12; count += 1) lines.push(await heardBy(browser, 'notifications'));
    await expect(heardBy(browser, 'notifications')).rejects.toThrow('429');
    lines[0]?.hangUp();
    await lines[0]?.closed;
    await ring('petugas');
    expect(await lines[1]?.next()).toMatchObject({ event: 'changed' });
    for (const line of lines) line.hangUp();
  });
});

it('ends every line when the program ends', async () => {
  const other = await aSite();
  const line = await aLine(other.app.web, await other.signedIn('verifikator1'), 'tasks');
  await other.close();
  await line.closed;
});
