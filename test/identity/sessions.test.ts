import {
  deleteEndedSessions,
  endSession,
  endSessionsOf,
  findSession,
  keepSession,
} from '../../src/identity/sessions.ts';
import { read } from '../../src/persistence/read.ts';
import { aClock, aDatabase, hours, minutes } from '../definitions/a-database.ts';
import { aUser } from './a-user.ts';

const database = aDatabase();
let clock = aClock('2026-11-23T02:00:00.000Z');
beforeEach(() => {
  clock = aClock('2026-11-23T02:00:00.000Z');
});

const find = (id = 's1') => findSession(database(), id, clock.now());
const keep = (content: string, { id = 's1', userId = null as string | null } = {}) =>
  keepSession(database(), {
    id,
    userId,
    content,
    seenAt: clock.now(),
    expiresAt: new Date(clock.now().getTime() + minutes(15)),
  });

describe('a session', () => {
  it('is found with what was last kept in it', async () => {
    const { id: userId } = await aUser(database(), clock);
    await keep('{"a":1}');
    await keep('{"a":2}', { userId });
    expect(await find()).toEqual({ userId, content: '{"a":2}' });
    expect(await find('s2')).toBeUndefined();
  });

  it('does not stand in the database under the id that the browser holds', async () => {
    await keep('{}');
    const rows = await read<{ id: string }>(database(), 'SELECT id FROM sessions');
    expect(rows).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('ends when nobody came for its idle time, to the millisecond', async () => {
    await keep('{}');
    clock.forward(minutes(15) - 1);
    expect(await find()).toBeDefined();
    clock.forward(1);
    expect(await find()).toBeUndefined();
  });

  it('lives on with every visit, but never longer than twelve hours', async () => {
    await keep('{}');
    for (let visit = 1; visit <= 71; visit++) {
      clock.forward(minutes(10));
      await keep(`{"visit":${visit}}`);
    }
    expect(await find()).toEqual({ userId: null, content: '{"visit":71}' });
    clock.forward(minutes(10));
    await keep('{"visit":72}');
    expect(await find()).toBeUndefined();
  });

  it('that was ended is not brought back by a request that still ran', async () => {
    await keep('{}');
    clock.forward(minutes(1));
    await endSession(database(), 's1');
    await keep('{"late":true}');
    expect(await find()).toBeUndefined();
    const [row] = await read<{ content: string; user_id: string | null }>(
      database(),
      'SELECT content, user_id FROM sessions',
    );
    expect(row).toEqual({ content: '', user_id: null });
  });

  it('of one person ends everywhere, and of nobody else', async () => {
    const { id: userId } = await aUser(database(), clock);
    const { id: otherId } = await aUser(database(), clock, { username: 'gilang' });
    await keep('{}', { id: 's1', userId });
    await keep('{}', { id: 's2', userId });
    await keep('{}', { id: 's3', userId: otherId });
    await endSessionsOf(database(), userId);
    expect([await find('s1'), await find('s2'), await find('s3')].map(Boolean)).toEqual([false, false, true]);
  });

  it('of a visitor who never signed in is deleted as soon as it is over', async () => {
    await keep('{}');
    clock.forward(minutes(15) - 1);
    expect(await deleteEndedSessions(database(), clock.now())).toBe(0);
    clock.forward(1);
    expect(await deleteEndedSessions(database(), clock.now())).toBe(1);
    expect(await read(database(), 'SELECT id FROM sessions')).toEqual([]);
  });

  it('that was ended is remembered for an hour, whoever it was', async () => {
    await keep('{}');
    await endSession(database(), 's1');
    clock.forward(minutes(59));
    expect(await deleteEndedSessions(database(), clock.now())).toBe(0);
    await keep('{"userId":"again"}');
    expect(await find()).toBeUndefined();
  });

  it('of a person is deleted an hour after its end, and not before', async () => {
    const { id: userId } = await aUser(database(), clock);
    await keep('{}', { userId });
    clock.forward(minutes(15) + hours(1) - 1);
    expect(await deleteEndedSessions(database(), clock.now())).toBe(0);
    clock.forward(1);
    expect(await deleteEndedSessions(database(), clock.now())).toBe(1);
    expect(await read(database(), 'SELECT id FROM sessions')).toEqual([]);
  });
});
