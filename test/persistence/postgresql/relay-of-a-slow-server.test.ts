import pg from 'pg';
import { hubOf } from '../../../src/persistence/announcements/hub.ts';
import { Relay } from '../../../src/persistence/announcements/relay.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { aDatabase, type TestDatabase } from '../../support/database.ts';

let opened: TestDatabase;
let relay: Relay;
beforeEach(async () => {
  opened = await aDatabase();
  const url = 'url' in opened.address ? opened.address.url : '';
  relay = new Relay(url, hubOf(opened.database), createLog('silent'));
  await relay.open();
});
afterEach(async () => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  await relay.close();
  await opened.remove();
});

it('a slow server is told one thing at a time', async () => {
  // given
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  const answers: (() => void)[] = [];
  const answer = () => answers.splice(0).forEach((one) => one());
  const asked = jest
    .spyOn(pg.Client.prototype, 'query')
    .mockImplementation(() => new Promise<void>((resolve) => answers.push(resolve)));
  const tell = (topic: string) => {
    hubOf(opened.database).publish([topic]);
    jest.advanceTimersByTime(1_000);
  };
  // when
  tell('a');
  tell('b');
  tell('c');
  const askedAtOnce = asked.mock.calls.length;
  answer();
  await new Promise(setImmediate);
  jest.advanceTimersByTime(1_000);
  answer();
  await new Promise(setImmediate);
  // then
  expect(askedAtOnce).toBe(1);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(String(asked.mock.calls[1]?.[1])).toMatch(/"topics":\["b","c"\]/);
});
