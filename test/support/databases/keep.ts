import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { join } from 'node:path';

// What a run of tests or of kills has for itself: a folder or, where asked for, a cluster of PostgreSQL. A
// process of its own looks after it (keeper.js), so that nothing is left when the run is interrupted.

export interface Kept {
  readonly folder: string;
  /** The cluster's own database, from which others are made. */
  readonly url?: string;
  /** Stops the cluster and removes the folder. */
  end(): Promise<void>;
}

/** Throws what PostgreSQL says where it cannot start, or how to get it where it is not installed. */
export async function keep(what: 'folder' | 'postgresql' | 'durable-postgresql'): Promise<Kept> {
  const keeper = spawn(process.execPath, [join(process.cwd(), 'test/support/databases/keeper.js'), what], {
    detached: true,
    stdio: 'pipe',
  });
  let [said, complaint] = ['', ''];
  keeper.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const gone = once(keeper, 'close');
  const told = new Promise<void>((resolve) =>
    keeper.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.endsWith('\n')) resolve();
    }),
  );
  await Promise.race([told, gone]);
  if (!said.endsWith('\n')) throw new Error(complaint.trim() || 'The keeper of this run ended at once');
  // The run may end without asking: that is how the keeper knows of its end.
  keeper.unref();
  for (const pipe of [keeper.stdin, keeper.stdout, keeper.stderr]) if (pipe instanceof Socket) pipe.unref();
  const end = async () => {
    keeper.ref();
    keeper.stdin.end();
    await gone;
  };
  return { ...(JSON.parse(said) as { folder: string; url?: string }), end };
}
