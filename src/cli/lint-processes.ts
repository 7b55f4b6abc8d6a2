import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintProcess } from '../engine/model/lint-process.ts';

// npm run lint:processes [file.bpmn …]: what the deployment checks say of these files, by default of every process
// below processes/. Ends with code 1 where they say anything.

const shipped = () =>
  readdirSync('processes', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join('processes', name, 'process.bpmn'));

async function main(named: readonly string[]): Promise<void> {
  const files = named.length > 0 ? named : shipped();
  for (const file of files) {
    const findings = await lintProcess(readFileSync(file, 'utf8'));
    for (const { severity, rule, message } of findings)
      console.log(`${file}  ${severity}  ${rule}  ${message}`);
    if (findings.length > 0) process.exitCode = 1;
  }
  if (!process.exitCode)
    console.log(`${files.length === 1 ? '1 process' : `${files.length} processes`} without a finding`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
