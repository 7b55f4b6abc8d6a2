import { spawn } from 'node:child_process';

// The checks before the tests: each is an npm script of its own, and none needs another's result. Two run at a
// time, as on the two cores that the build has; the longest begins first. Each one's output is printed whole when
// it ends, so that they do not mix, and a check that fails lets the others finish: one run shows all findings.

const longestFirst = ['lint', 'format', 'types', 'unused', 'lint:processes', 'architecture'];

const atOnce = 2;

/** Runs an npm script; whether it succeeded. A script that a signal ends, or that cannot start, has not. */
const runs = (script: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const output: Buffer[] = [];
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => output.push(part));
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      process.stdout.write(`\n${code === 0 ? 'ok' : 'FAILED'}: ${script} (${seconds} s)\n`);
      process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });

async function worksOff(waiting: string[]): Promise<boolean> {
  let isGood = true;
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    isGood = (await runs(script)) && isGood;
  }
  return isGood;
}

const waiting = [...longestFirst];
const ends = await Promise.all(Array.from({ length: atOnce }, () => worksOff(waiting)));
process.exitCode = ends.every(Boolean) ? 0 : 1;
