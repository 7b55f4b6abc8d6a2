import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import { viewsFolder } from './folders.ts';

// Views, compiled by EJS to functions that read the names they use from their locals once, at the beginning:
// EJS's own way, a `with` around everything, keeps V8 from compiling the function. Which names there are
// differs from page to page, so a view is compiled once for its text and each set of names.

export type View = (locals: object) => string;

export interface Views {
  /** The view of that name for locals that have these names; kept for this very list of them. */
  compiled(name: string, names: readonly string[]): View;
}

interface Source {
  text: string;
  hash: string;
}

/** With `cache` a file is read once; without, each time, so that a change of it shows at once. */
export function viewsIn({ cache }: { cache: boolean }): Views {
  const sources = new Map<string, Source>();
  const views = new WeakMap<readonly string[], Map<string, View>>();
  const sourceOf = (name: string): Source => {
    const known = cache ? sources.get(name) : undefined;
    if (known) return known;
    const text = readFileSync(fileOf(name), 'utf8');
    const source = { text, hash: createHash('sha256').update(text).digest('hex') };
    sources.set(name, source);
    return source;
  };
  return {
    compiled(name, names) {
      const { text, hash } = sourceOf(name);
      const known = views.get(names) ?? new Map<string, View>();
      views.set(names, known);
      const view = known.get(hash) ?? compile(name, text, names);
      known.set(hash, view);
      return view;
    },
  };
}

const fileOf = (name: string): string => join(viewsFolder, `${name}.ejs`);

/** The block lets a view declare a name of its own that its page happens to have. No newline: lines keep their numbers. */
function compile(name: string, text: string, names: readonly string[]): View {
  const used = names.filter((each) => new RegExp(`\\b${each}\\b`).test(text));
  const begin = `<% { const { ${used.join(', ')} } = locals; { %>`;
  const options = { filename: fileOf(name), _with: false, unsafePrototypeLocals: true };
  return ejs.compile(`${begin}${text}<% } } %>`, options) as View;
}
