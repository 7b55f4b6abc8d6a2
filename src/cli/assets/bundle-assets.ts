import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { build } from 'esbuild';
import { bundleEditors } from './bundle-editor.ts';
import { compressAll } from './compress-all.ts';
import { iconNames } from '../../web/rendering/icons.ts';

// Builds what browsers load into dist/public: scripts, style sheets, the icon sprite and the favicon,
// each under a name with a hash of its content, and manifest.json that says which is which.

const entryPoints = {
  alur: 'src/web/browser/alur.ts',
  diagram: 'src/web/browser/diagram.ts',
};
const styleSheets = {
  alur: 'src/web/styles/alur.css',
  diagram: 'src/web/styles/diagram-viewer.css',
  editor: 'src/web/styles/editor.css',
  'form-editor': 'src/web/styles/form-editor.css',
};
const icons = 'node_modules/bootstrap-icons/icons';

export async function bundleAssets(folder: string): Promise<Record<string, string>> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = {
    ...(await bundle(folder, entryPoints)),
    ...(await bundle(folder, styleSheets)),
    ...(await bundleEditors(folder)),
    'icons.svg': keep(folder, 'icons.svg', sprite()),
    'favicon.svg': keep(folder, 'favicon.svg', readFileSync('src/web/browser/favicon.svg', 'utf8')),
  };
  compressAll(folder);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function bundle(folder: string, entries: Record<string, string>): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2020', 'chrome100', 'firefox100', 'safari15'],
    loader: { '.woff': 'file', '.woff2': 'file', '.svg': 'file', '.eot': 'empty', '.ttf': 'empty' },
    assetNames: '[name]-[hash]',
    legalComments: 'eof',
    logLevel: 'warning',
  });
  const built: Record<string, string> = {};
  for (const { path, contents } of outputFiles) {
    const name = basename(path);
    const isEntry = Object.keys(entries).some((entry) => name.startsWith(`${entry}.`));
    if (isEntry) built[name] = keep(folder, name, contents);
    else writeFileSync(path, contents);
  }
  return built;
}

function keep(folder: string, name: string, content: Uint8Array | string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const hashed = `${basename(name, extname(name))}-${hash}${extname(name)}`;
  writeFileSync(join(folder, hashed), content);
  return hashed;
}

/** One file with every icon as a symbol, drawn by <use href="…#name">. */
function sprite(): string {
  const symbols = iconNames.map((name) =>
    readFileSync(join(icons, `${name}.svg`), 'utf8')
      .replace(/<svg[^>]*>/, `<symbol id="${name}" viewBox="0 0 16 16">`)
      .replace('</svg>', '</symbol>')
      .trim(),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}
