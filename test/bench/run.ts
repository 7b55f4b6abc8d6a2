import { parseArgs } from 'node:util';
import { cluster } from './cluster/cluster.ts';
import { completeTask } from './complete/complete-task.ts';
import { cost } from './cost/cost.ts';
import { engine } from './engine/engine.ts';
import { feel } from './feel/feel.ts';
import { http } from './http/http.ts';
import { model } from './model/model.ts';
import { restUserTask } from './rest-user-task/rest-user-task.ts';
import { scale } from './scale/scale.ts';
import { timers } from './timers/timers.ts';
import { machine, runBenchmark, save, type Measured, type Settings } from './harness.ts';

// `npm run bench [-- complete] [--rounds 5] [--quick] [--seconds 120] [--save] [--database postgresql]
// [--volumes DIR]`: every benchmark, or those named. `--save` writes the figures and the plots of docs/performance
// anew; `--volumes` keeps large databases there for the next run.

const benchmarks: Readonly<Record<string, (settings: Settings) => Promise<Measured>>> = {
  cluster,
  complete: completeTask,
  cost,
  engine,
  feel,
  http,
  model,
  'rest-user-task': restUserTask,
  scale,
  timers,
};

const { values, positionals: named } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    database: { type: 'string', default: 'sqlite' },
    volumes: { type: 'string' },
  },
});

function settingsOf({ rounds, seconds, quick, database }: typeof values): Settings {
  if (database !== 'sqlite' && database !== 'postgresql')
    throw new Error(`Expected --database to be sqlite or postgresql, but it is ${database}`);
  if (rounds !== undefined && !(Number(rounds) >= 1))
    throw new Error(`Expected --rounds to be a number from 1, but it is ${rounds}`);
  if (seconds !== undefined && !(Number(seconds) >= 10))
    throw new Error(`Expected --seconds to be a number from 10, but it is ${seconds}`);
  return {
    quick,
    database,
    ...(rounds !== undefined && { rounds: Number(rounds) }),
    ...(seconds !== undefined && { seconds: Number(seconds) }),
  };
}

async function main(): Promise<void> {
  const unknown = named.filter((name) => !Object.hasOwn(benchmarks, name));
  if (unknown.length > 0)
    throw new Error(
      `There is no benchmark ${unknown.join(', ')}, only ${Object.keys(benchmarks).join(', ')}`,
    );
  const settings = settingsOf(values);
  const { volumes } = values;
  console.log(machine());
  for (const [name, prepare] of Object.entries(benchmarks)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const outcome = await runBenchmark(
      await prepare({ ...settings, ...(volumes !== undefined && { volumes }) }),
      settings,
    );
    if (values.save) await save(outcome);
    if (!outcome.kept) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
