import { join } from 'node:path';
import { systemClock } from '../kernel/clock.ts';
import { closeDatabase, openDatabase } from '../persistence/database.ts';
import { runTokenCommand } from './token/token-command.ts';

// npm run token -- …: accounts and API tokens from the console of the server, where no token can be asked for yet.

async function main(): Promise<void> {
  const { DATA_DIR = 'data', DATABASE_URL: url } = process.env;
  const database = await openDatabase(url ? { url, poolSize: 1 } : { file: join(DATA_DIR, 'alur.sqlite') });
  try {
    console.log(await runTokenCommand({ database, clock: systemClock }, process.argv.slice(2)));
  } finally {
    await closeDatabase(database);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
