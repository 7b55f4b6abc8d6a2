import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build, type Plugin } from 'esbuild';

// Each editor is a module in several files: what draws comes first, the rest when it is asked for. Our pages forbid
// inline styles, and the libraries write some into their markup: the attribute is renamed here, and applied by script
// in the page (web/browser/editor/apply-styles.ts), so that the rule needs no exception.

const entries = { editor: 'src/web/browser/editor.ts', 'form-editor': 'src/web/browser/form-editor.ts' };

/** Writes the files into `folder`; returns for each entry the name that it got. */
export async function bundleEditors(folder: string): Promise<Record<string, string>> {
  const built: Record<string, string> = {};
  for (const [name, source] of Object.entries(entries))
    built[`${name}.js`] = await bundle(folder, name, source);
  return built;
}

/** Each alone: what one editor draws first is not split for the sake of the other. */
async function bundle(folder: string, name: string, source: string): Promise<string> {
  const { metafile } = await build({
    entryPoints: { [name]: source },
    outdir: folder,
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    target: ['es2022', 'chrome100', 'firefox100', 'safari15'],
    entryNames: '[name]-[hash]',
    chunkNames: `${name}-part-[hash]`,
    legalComments: 'eof',
    logLevel: 'warning',
    plugins: [renamedStyles, adoptedStyles, onePreact],
  });
  const outputs = Object.entries(metafile.outputs);
  const [path = ''] = outputs.find(([, { entryPoint }]) => entryPoint === source) ?? [];
  return basename(path);
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

/**
 * The editor of expressions writes its rules into a <style> of the page, unless it stands in a shadow root: only there
 * it uses a style sheet made by script, which our pages allow. Here it always does.
 */
const adoptedStyles: Plugin = {
  name: 'adopted-styles',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/style-mod\/.*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        '!root.head && root.adoptedStyleSheets',
        'root.adoptedStyleSheets',
      ),
      loader: 'js',
    }));
  },
};

/** The two halves of form-js are one tree of components, which needs one preact: the one its editor asks for. */
const onePreact: Plugin = {
  name: 'one-preact',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^preact(\/|$)/ }, ({ path, kind, importer }) =>
      importer.includes('/@bpmn-io/form-js-viewer/')
        ? resolve(path, { kind, resolveDir: dirname(importer).replace('form-js-viewer', 'form-js-editor') })
        : undefined,
    );
  },
};
