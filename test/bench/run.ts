import { completeTask } from './complete/complete-task.ts';
import { engine } from './engine/engine.ts';
import { feel } from './feel/feel.ts';
import { machine, runBenchmark, type Benchmark } from './harness.ts';

// `npm run bench [-- complete]`: every benchmark, or those named.

const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  complete: completeTask,
  engine,
  feel,
};

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !Object.hasOwn(benchmarks, name));
  if (unknown.length > 0)
    throw new Error(
      `There is no benchmark ${unknown.join(', ')}, only ${Object.keys(benchmarks).join(', ')}`,
    );
  console.log(machine());
  for (const [name, prepare] of Object.entries(benchmarks)) {
    if (named.length === 0 || named.includes(name)) await runBenchmark(await prepare());
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
