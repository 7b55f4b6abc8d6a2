import { announce } from '../../../src/persistence/announcements/announce.ts';
import { hubOf, type Changed } from '../../../src/persistence/announcements/hub.ts';
import { onDueWork, wakeWorkers } from '../../../src/persistence/announcements/wake.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { aDatabase, type TestDatabase } from '../../support/database.ts';

let opened: TestDatabase;
beforeEach(async () => {
  opened = await aDatabase();
});
afterEach(() => opened.remove());

const listening = () => {
  const heard: Changed[] = [];
  const leave = hubOf(opened.database).subscribe((changed) => heard.push(changed));
  return { heard, leave };
};

describe('announcing', () => {
  it('tells what changed when it is committed, not before', async () => {
    const { heard } = listening();
    await inTransaction(opened.database, async (tx) => {
      announce(opened.database, tx, ['tasks']);
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual([new Set(['tasks'])]);
  });

  it('tells nothing of what was rolled back', async () => {
    const { heard } = listening();
    const failed = inTransaction(opened.database, async (tx) => {
      announce(opened.database, tx, ['tasks']);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(heard).toEqual([]);
  });

  it('stops telling whoever left', async () => {
    const { heard, leave } = listening();
    leave();
    hubOf(opened.database).publish(['tasks']);
    expect(heard).toEqual([]);
  });

  it('goes on with the next listener where one throws', () => {
    const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    hubOf(opened.database).subscribe(() => {
      throw new Error('broken');
    });
    const { heard } = listening();
    hubOf(opened.database).publish(['tasks']);
    expect(heard).toHaveLength(1);
    expect(warned).toHaveBeenCalledTimes(1);
    warned.mockRestore();
  });
});

describe('due work', () => {
  it('rouses whoever waits for it, also when nobody knows what was missed', () => {
    let roused = 0;
    const leave = onDueWork(opened.database, () => (roused += 1));
    wakeWorkers(opened.database);
    hubOf(opened.database).publish(['tasks']);
    hubOf(opened.database).deliver('anything');
    leave();
    wakeWorkers(opened.database);
    expect(roused).toBe(2);
  });
});
