import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runTokenCommand } from '../../src/cli/token/token-command.ts';
import { aProgram } from '../support/program.ts';

// The examples of docs/api.md, run as a newcomer would: the commands of the console, then each block in a shell.

const page = readFileSync('docs/api.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );

/** jq is not on every machine: paths are all that the examples use of it. */
const jq = `jq() { node -e 'let s="";process.stdin.on("data",(d)=>s+=d).on("end",()=>console.log(
  process.argv[1].match(/\\w+/g).reduce((at,key)=>at[key],JSON.parse(s))))' "$2"; }\n`;

it('runs every example, in order', async () => {
  // given
  const program = await aProgram();
  const server = createServer(program.app.web).listen(0, '127.0.0.1');
  const folder = mkdtempSync(join(tmpdir(), 'alur-docs-'));
  try {
    const commands = (blocks('')[0] ?? '').replaceAll('\\\n', ' ').trim().split('\n');
    const words = commands.map((line) =>
      [...line.replace('npm run token -- ', '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? ''),
    );
    const console = { database: program.app.database, clock: program.clock };
    await runTokenCommand(console, words[0] ?? []);
    const [TOKEN = ''] = (await runTokenCommand(console, words[1] ?? [])).split('\n');
    // when
    const ALUR = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
    const script = `set -euo pipefail\n${jq}${blocks('sh').join('\n')}`;
    const env = { ...process.env, ALUR, TOKEN };
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: folder, env });
    // then
    expect(blocks('sh')).toHaveLength(5);
    expect(stdout).toContain('"processId":"belanja","version":1,"isNew":true');
    expect(stdout).toMatch(/completed\nProgram toko opened an application\.\n$/);
  } finally {
    server.closeAllConnections();
    server.close();
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
