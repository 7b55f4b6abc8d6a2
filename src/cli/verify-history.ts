import { join } from 'node:path';
import { verifyHistory, type HistoryProof } from '../history/verify-history.ts';
import { closeDatabase, openForReading } from '../persistence/database.ts';

// npm run verify-history: proves the history of DATABASE_URL or DATA_DIR through connections that cannot write, or
// names the first row that does not hold and ends with code 1.

async function main(): Promise<void> {
  const url = process.env['DATABASE_URL'];
  const file = join(process.env['DATA_DIR'] ?? 'data', 'alur.sqlite');
  const database = await openForReading(url ? { url } : { file }).catch((error: unknown) => {
    throw new Error(
      `Expected to read ${url ? 'DATABASE_URL' : file}, but ${String(error)}. ` +
        'Start the program once, or name its folder in DATA_DIR or its database in DATABASE_URL.',
    );
  });
  try {
    const proof = await verifyHistory(database);
    console.log(inWords(proof));
    process.exitCode = proof.brokenAt ? 1 : 0;
  } finally {
    await closeDatabase(database);
  }
}

function inWords({ rows, streams, removed, brokenAt }: HistoryProof): string {
  const gone = removed === undefined ? '' : `, ${removed} streams removed as their time to live was over`;
  if (!brokenAt) return `history holds: ${rows} rows in ${streams} streams${gone}`;
  const { id, stream, position, why } = brokenAt;
  const row = id === undefined ? 'no row' : `row ${id}`;
  return `history is broken: ${why} at ${row}, stream ${stream}, position ${position}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
