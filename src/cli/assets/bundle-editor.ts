import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build, type Plugin } from 'esbuild';

// The editor is a module in several files: what draws comes first, the rest when it is asked for. Our pages forbid
// inline styles, and the libraries write some into their markup: the attribute is renamed here, and applied by script
// in the page (web/browser/editor/apply-styles.ts), so that the rule needs no exception.

const entries = { editor: 'src/web/browser/editor.ts' };

/** Writes the files into `folder`; returns for each entry the name that it got. */
export async function bundleEditor(folder: string): Promise<Record<string, string>> {
  const { metafile } = await build({
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    target: ['es2022', 'chrome100', 'firefox100', 'safari15'],
    entryNames: '[name]-[hash]',
    chunkNames: 'editor-part-[hash]',
    legalComments: 'eof',
    logLevel: 'warning',
    plugins: [renamedStyles],
  });
  const outputs = Object.entries(metafile.outputs);
  return Object.fromEntries(
    Object.entries(entries).map(([name, source]) => {
      const [path = ''] = outputs.find(([, { entryPoint }]) => entryPoint === source) ?? [];
      return [`${name}.js`, basename(path)];
    }),
  );
}

const renamedStyles: Plugin = {
  name: 'renamed-styles',
  setup({ onLoad }) {
    const libraries =
      /node_modules\/(bpmn-js|diagram-js|@bpmn-io\/(properties-panel|diagram-js-ui))[^/]*\/.*\.js$/;
    onLoad({ filter: libraries }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/(?<=[\s`'])style=(?=["'])/g, 'data-style='),
      loader: 'js',
    }));
  },
};
