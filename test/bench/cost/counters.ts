import { readFile } from 'node:fs/promises';
import pg from 'pg';

// What the machine and the database count by themselves: read before and after, the difference is the cost.

export type Counts = Readonly<Record<string, number>>;
export type Counter = () => Promise<Counts>;

/** Of this process: with SQLite, which works in it, that is everything. */
export async function processCounts(): Promise<Counts> {
  const { user, system } = process.cpuUsage();
  const io = await readFile('/proc/self/io', 'utf8');
  const of = (name: string) => Number(new RegExp(`^${name}: (\\d+)`, 'm').exec(io)?.[1]);
  return { 'CPU of Node, ms': (user + system) / 1000, 'bytes written by Node': of('wchar') };
}

/** Of the cluster: its log, its rows, and the processors' time of all its processes that are there. */
export async function clusterCounts(client: pg.Client): Promise<Counts> {
  // A session that rests tells its counts after ten seconds.
  await client.query('SELECT pg_stat_clear_snapshot(), pg_sleep(10.5)');
  const { rows } = await client.query<Record<string, string>>(`
    SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS wal_bytes, w.wal_records, w.wal_sync, d.xact_commit, d.tup_inserted + d.tup_updated + d.tup_deleted AS written,
      (SELECT json_agg(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()) AS pids
    FROM pg_stat_wal w, pg_stat_database d WHERE d.datname = current_database()`);
  const row = rows[0] ?? {};
  const pids: unknown = row['pids'];
  const living = Array.isArray(pids) ? await Promise.all(pids.map(timesOf)) : [];
  // What those took that have ended is kept by the process that began them.
  const parent = await timesOf(living[0]?.parent ?? 0);
  const ticks = living.reduce((sum, { own }) => sum + own, parent.own + parent.ended);
  return {
    'CPU of PostgreSQL, ms': ticks * 10,
    'WAL, bytes': Number(row['wal_bytes']),
    'WAL, records': Number(row['wal_records']),
    'WAL, fsyncs': Number(row['wal_sync']),
    commits: Number(row['xact_commit']),
    'rows written': Number(row['written']),
  };
}

/** User and system time of a process and of those it began that have ended, in hundredths of a second. */
async function timesOf(pid: number): Promise<{ parent: number; own: number; ended: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const at = (index: number) => Number(fields[index] ?? 0);
  return { parent: at(1), own: at(11) + at(12), ended: at(13) + at(14) };
}

export const minus = (after: Counts, before: Counts): Counts =>
  Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - (before[name] ?? 0)]));
