import { exitRows, type ExitRow } from './exit-table.ts';
import { exitsOfAll } from './exits.ts';
import { searchForNumbers, type Remains, type Searched } from './nik-search.ts';
import { passagesIn, type Passage } from './passages.ts';

// What the stories of a run leave to be judged when all of them are told. Each site hands over its part
// before it is thrown away.

const passages: Passage[] = [];
const searches: Searched[] = [];

export async function keepEvidence(remains: Remains): Promise<void> {
  passages.push(...(await passagesIn(remains.program, remains.exchanges)));
  searches.push(await searchForNumbers(remains));
}

export const exitsOfRun = async (): Promise<ExitRow[]> => exitRows(await exitsOfAll(), passages);

export const searchesOfRun = (): readonly Searched[] => searches;
