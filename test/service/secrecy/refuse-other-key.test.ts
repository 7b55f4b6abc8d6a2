import { closeDatabase, openDatabase } from '../../../src/persistence/database.ts';
import { read } from '../../../src/persistence/read.ts';
import { refuseOtherKey } from '../../../src/service/secrecy/refuse-other-key.ts';
import { aDatabase, type TestDatabase } from '../../support/database.ts';
import { anEmptyPlace } from '../../support/databases/place.ts';
import { startOn } from '../../support/program.ts';
import { aService } from '../support/a-service.ts';

const clock = { now: () => new Date('2026-11-23T02:00:00.000Z') };
const [key, otherKey] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];
const refused = 'sealed with another key: set MASTER_KEY to that one';

describe('a database', () => {
  let opened: TestDatabase;
  beforeEach(async () => void (opened = await aDatabase()));
  afterEach(() => opened.remove());

  it('opens with the key it was begun with, and with no other', async () => {
    await refuseOtherKey(opened.database, clock, key);
    await refuseOtherKey(opened.database, clock, key);
    await expect(refuseOtherKey(opened.database, clock, otherKey)).rejects.toThrow(refused);
    await refuseOtherKey(opened.database, clock, key);
  });

  it('is begun by one of two programs that start at once with keys of their own', async () => {
    const keys = [key, otherKey];
    const ends = await Promise.allSettled(keys.map((each) => refuseOtherKey(opened.database, clock, each)));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps nothing from which the key could be found', async () => {
    await refuseOtherKey(opened.database, clock, key);
    const [row] = await read<{ check_value: string }>(opened.database, 'SELECT * FROM sealing_keys');
    expect(row?.check_value).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(key.toString('hex'));
  });
});

it('data that were sealed before the key was noted tell which one it was', async () => {
  // given
  const service = await aService();
  await service.apply();
  const { database, masterKey } = service.context;
  // when, then
  await expect(refuseOtherKey(database, clock, otherKey)).rejects.toThrow(refused);
  expect(await service.count('sealing_keys')).toBe(0);
  await refuseOtherKey(database, clock, masterKey);
  expect(await service.count('sealing_keys')).toBe(1);
  await service.close();
});

it('the program does not start with another key, before it writes anything', async () => {
  // given
  const place = await anEmptyPlace();
  const database = await openDatabase(place.address);
  await refuseOtherKey(database, clock, otherKey);
  // when
  await expect(startOn(place, clock)).rejects.toThrow(refused);
  // then
  expect(await read(database, 'SELECT id FROM users')).toEqual([]);
  await closeDatabase(database);
  await place.remove();
});
