import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalendar } from '../calendar/reading/parse-calendar.ts';
import { checkFolder } from '../definitions/check-folder.ts';
import { processFile } from '../definitions/process-folder.ts';
import { readProcessFolder } from '../definitions/read-process-folder.ts';
import { lintProcess } from '../engine/model/lint-process.ts';
import { Rejection, type Problem } from '../kernel/rejection.ts';
import { runScenarios } from '../testing/scenario/run-scenario.ts';

// npm run lint:processes [folder or file.bpmn …]: what the deployment checks say, by default of every process below
// processes/. A folder is looked at with its forms and decisions, and its scenarios are run by the calendar the program
// is delivered with. Ends with code 1 where anything is said.

const calendarFile = join('data', 'seeds', 'calendar-layanan.json');

const shipped = () =>
  readdirSync('processes', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join('processes', name));

async function main(named: readonly string[]): Promise<void> {
  const places = named.length > 0 ? named : shipped();
  for (const place of places) {
    const told = await saidOf(place);
    for (const line of told) console.log(line);
    if (told.length > 0) process.exitCode = 1;
  }
  if (!process.exitCode)
    console.log(`${places.length === 1 ? '1 process' : `${places.length} processes`} without a finding`);
}

async function saidOf(place: string): Promise<string[]> {
  if (!existsSync(place)) return [`${place}  error  it is neither a file nor a folder`];
  if (!statSync(place).isDirectory()) return (await findingsIn(place)).map(({ line }) => line);
  const file = join(place, processFile);
  const findings = existsSync(file) ? await findingsIn(file) : [];
  const known = new Set(findings.map(({ message }) => `${processFile}: ${message}`));
  const others = (await problemsOf(place)).filter((message) => !known.has(message));
  const said = [
    ...findings.map(({ line }) => line),
    ...others.map((message) => `${place}  error  ${message}`),
  ];
  return said.length > 0 ? said : brokenScenarios(place);
}

/** Of a folder that could be deployed: another one cannot be walked. */
async function brokenScenarios(folder: string): Promise<string[]> {
  const calendars = new Map([['layanan', parseCalendar(JSON.parse(readFileSync(calendarFile, 'utf8')))]]);
  const runs = await runScenarios(await readProcessFolder(folder), (id) => calendars.get(id));
  return runs.flatMap(({ file, name, broke }) =>
    broke
      ? [
          `${folder}/${file}  error  "${name}" breaks at step ${broke.step} (${broke.doing.en}): expected that ${broke.expected.en}, but ${broke.got.en}`,
        ]
      : [],
  );
}

async function findingsIn(file: string): Promise<{ message: string; line: string }[]> {
  const findings = await lintProcess(readFileSync(file, 'utf8'));
  return findings.map(({ severity, rule, message }) => ({
    message,
    line: `${file}  ${severity}  ${rule}  ${message}`,
  }));
}

/** Everything for which the folder would not be deployed. */
async function problemsOf(folder: string): Promise<string[]> {
  try {
    await checkFolder(await readProcessFolder(folder));
    return [];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.problems.length > 0 ? error.problems.map(named) : [error.message];
  }
}

/** A file of the folder is named by the problem, or in it. */
const named = ({ field, message }: Problem): string =>
  message.includes(field) ? message : `${field}: ${message}`;

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
