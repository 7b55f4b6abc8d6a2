import { readConfig } from '../../../src/config.ts';
import { createApp } from '../../../src/app.ts';
import { createToken } from '../../../src/identity/tokens/create-token.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { createLog } from '../../../src/kernel/log.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { claimedCases } from '../cases/claimed-cases.ts';

// A data folder with cases of the certificate process, each at its first disposition, claimed by the head
// of the office. Made before a server opens the folder.

export interface PreparedCases {
  taskIds: string[];
  head: { username: string; password: string };
  /** Of the head, for working on tasks. */
  token: string;
}

export async function preparedCases(dataDirectory: string, count: number): Promise<PreparedCases> {
  const config = readConfig({ DATA_DIR: dataDirectory, PORT: '0' });
  const passwordCost = { memoryKib: 64, passes: 1 };
  const app = await createApp({ config, clock: systemClock, log: createLog('silent'), passwordCost });
  try {
    const { head, taskIds } = await claimedCases(app, systemClock, count);
    const login = app.demoLogins.find(({ username }) => username === head.username);
    if (!login) throw new Error('The head of the office has no demo login');
    const wanted = { owner: head, name: 'bench', scopes: ['tasks:work'], days: 1 };
    const { secret } = await inTransaction(app.database, (tx) => createToken(tx, wanted, systemClock.now()));
    return { taskIds, head: login, token: secret };
  } finally {
    await app.close();
  }
}
