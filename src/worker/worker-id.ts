import { hostname } from 'node:os';
import { newId } from '../kernel/ids.ts';

// The name under which leases are held: whoever looks at a row sees which process of which machine has it. The
// last part is another one for each start, since a number of a process comes again.

/** What the names of the workers of a process of this machine begin with. */
export const workersOf = (pid: number): string => `${hostname()}:${pid}:`;

export const newWorkerId = (): string => `${workersOf(process.pid)}${newId()}`;
