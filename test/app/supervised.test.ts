import { anEmptyPlace, configOf, type Place } from '../support/databases/place.ts';
import { run, type RunningProgram } from '../support/running-program.ts';

// Two processes and the one that looks after them, on one database.

let place: Place;
let program: RunningProgram | undefined;
beforeEach(async () => void (place = await anEmptyPlace()));
afterEach(async () => {
  program?.child.kill('SIGKILL');
  await program?.ended;
  await place.remove();
});

const begun = /"workerPid":(\d+)[^\n]*takes requests/g;

/** Numbers of the processes that have begun, as soon as there were so many. */
async function pidsOf({ says, said }: RunningProgram, count: number): Promise<number[]> {
  await says(new RegExp(Array(count).fill('takes requests').join('[^]*')));
  return [...said().matchAll(begun)].map(([, pid]) => Number(pid));
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('starts again who was killed, answers meanwhile, and ends all when it is asked to', async () => {
  // given
  const { databaseUrl = '', dataDirectory } = configOf(place);
  program = await run({ DATABASE_URL: databaseUrl, DATA_DIR: dataDirectory }, '--processes', '2');
  const [killed = 0, other = 0] = await pidsOf(program, 2);
  // when
  process.kill(killed, 'SIGKILL');
  await program.says(/"signal":"SIGKILL"[^\n]*died and is started again/);
  // then
  expect((await fetch(`${program.address}/readyz`)).status).toBe(200);
  const [, , third = 0] = await pidsOf(program, 3);
  expect([killed, other, third].map(lives)).toEqual([false, true, true]);
  // when
  program.child.kill('SIGTERM');
  // then
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect([other, third].map(lives)).toEqual([false, false]);
}, 120_000);
