import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalendar } from '../../src/calendar/reading/parse-calendar.ts';
import { readProcessFolder } from '../../src/definitions/read-process-folder.ts';
import { runScenarios } from '../../src/testing/scenario/run-scenario.ts';

// Every process that is delivered has a scenario, and every scenario goes as it says.

const folders = readdirSync('processes', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const layanan = parseCalendar(JSON.parse(readFileSync('data/seeds/calendar-layanan.json', 'utf8')));

it.each(folders)('%s goes as its scenarios say', async (folder) => {
  const files = await readProcessFolder(join('processes', folder));
  const runs = await runScenarios(files, (id) => (id === 'layanan' ? layanan : undefined));
  expect(runs.length).toBeGreaterThan(0);
  expect(runs.flatMap(({ name, broke }) => (broke ? [{ name, broke }] : []))).toEqual([]);
});
