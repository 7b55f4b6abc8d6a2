import {
  closeDatabase,
  openDatabase,
  type Database,
  type DatabaseAddress,
} from '../../../src/persistence/database.ts';
import { aDatabase } from '../../support/database.ts';

export interface Several {
  /** Each with connections of its own, as if it were a process of its own. */
  readonly databases: readonly [Database, Database];
  readonly address: DatabaseAddress;
  remove(): Promise<void>;
}

/** One database of PostgreSQL, opened twice. */
export async function openedTwice(): Promise<Several> {
  const { database, address, remove } = await aDatabase();
  const other = await openDatabase(address);
  return {
    databases: [database, other],
    address,
    async remove() {
      await closeDatabase(other);
      await remove();
    },
  };
}

/** Lets nobody pass until so many have come. */
export function barrier(count: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  let come = 0;
  return () => {
    come += 1;
    if (come >= count) open();
    return opened;
  };
}
