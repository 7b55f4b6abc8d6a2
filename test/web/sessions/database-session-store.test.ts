import { Cookie, type SessionData } from 'express-session';
import { findSession } from '../../../src/identity/sessions.ts';
import { DatabaseSessionStore } from '../../../src/web/sessions/database-session-store.ts';
import { aClock, aDatabase, minutes } from '../../definitions/a-database.ts';

// A visit is written down at most twice a minute, also where many requests of one browser come together: each
// of them read the session before one of them wrote.

const database = aDatabase();
const clock = aClock('2026-11-23T02:00:00.000Z');

const session = (receipts: string[]): SessionData => ({
  cookie: Object.assign(new Cookie(), { originalMaxAge: minutes(60) }),
  receipts,
});

it('writes the visit of requests that came together once, and the next after a while', async () => {
  // given
  const store = new DatabaseSessionStore(database(), clock);
  const touch = (receipts: string[]) =>
    new Promise<void>((resolve, reject) =>
      store.touch('s1', session(receipts), (error) =>
        error === undefined ? resolve() : reject(error as Error),
      ),
    );
  const kept = async () =>
    (JSON.parse((await findSession(database(), 's1', clock.now()))?.content ?? '{}') as SessionData).receipts;
  // when, then
  await Promise.all([touch(['first']), touch(['beside it'])]);
  expect(await kept()).toEqual(['first']);
  clock.forward(minutes(1));
  await touch(['later']);
  expect(await kept()).toEqual(['later']);
});
