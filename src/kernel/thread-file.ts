import { buildSync } from 'esbuild';

// The file of a thread. Node loads it itself, so it must be JavaScript: built, it stands beside its caller;
// where the program runs from its sources, it is compiled first, with all it imports, and never stored.

const compiled = new Map<string, URL>();

/** `source` is the .ts file beside the caller, `caller` its import.meta.url. */
export function threadFile(source: string, caller: string): URL {
  if (!caller.endsWith('.ts')) return new URL(source.replace(/\.ts$/, '.js'), caller);
  const file = new URL(source, caller);
  const known = compiled.get(file.href) ?? compile(file);
  compiled.set(file.href, known);
  return known;
}

function compile(file: URL): URL {
  const { outputFiles } = buildSync({
    entryPoints: [file.pathname],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    // Libraries look for their own files from where they stand; the compiled one stands nowhere.
    define: { 'import.meta.url': JSON.stringify(file.href) },
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return new URL(`data:text/javascript;base64,${code}`);
}
