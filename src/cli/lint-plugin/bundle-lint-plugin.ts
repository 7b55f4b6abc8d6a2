import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { alurModdle } from '../../engine/model/xml/alur-moddle.ts';
import { lintPlugin } from '../../engine/model/lint-plugin/plugin.ts';

// Builds the deployment checks as the package bpmnlint-plugin-alur, for bpmnlint on a command line and for modelers
// that load its plugins. bpmnlint wants a file a rule; each of them asks the one bundle.

const entry = `
  import { lintPlugin } from './src/engine/model/lint-plugin/plugin.ts';
  const { rules, configs } = lintPlugin();
  export { rules, configs };
`;

/** Writes the package into `folder`, which is emptied first; `version` is that of the program. */
export async function bundleLintPlugin(folder: string, version: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'rules'), { recursive: true });
  await build({
    stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
    outfile: join(folder, 'plugin.js'),
    bundle: true,
    // As a page would load it: whatever needs Node fails here.
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    logLevel: 'silent',
  });
  const names = Object.keys(lintPlugin().rules);
  const paths = Object.fromEntries(names.map((name) => [name, `./rules/${name}.js`]));
  for (const name of names)
    write(folder, `rules/${name}.js`, exporting(`require('../plugin.js').rules['${name}']`));
  write(
    folder,
    'index.js',
    exporting(`{ configs: require('./plugin.js').configs, rules: ${JSON.stringify(paths)} }`),
  );
  write(folder, 'alur.json', JSON.stringify(alurModdle, null, 2));
  write(
    folder,
    'package.json',
    JSON.stringify({ name: 'bpmnlint-plugin-alur', version, main: 'index.js' }, null, 2),
  );
}

const exporting = (what: string): string => `module.exports = ${what};`;

const write = (folder: string, name: string, content: string): void =>
  writeFileSync(join(folder, name), `${content}\n`);
