import { viewsIn } from './views.ts';

// EJS with one layout: the view is rendered first, then the frame around it. Views include parts by
// absolute name: include('/parts/field', { field }). A part sees what its page sees, and what it is given.

export type Render = (view: string, locals: object) => Promise<string>;

type Include = (path: string, given?: object) => string;

export function renderer(options: { cache: boolean }): Render {
  const views = viewsIn(options);
  const show = (view: string, outer: object | null, names: readonly string[], given: object): string => {
    const all = namesWith(names, given);
    const include: Include = (path, more = {}) => show(path.slice(1), locals, all, more);
    // Without a prototype of Object's: a name that nobody gave is not there.
    const locals: object = Object.assign(Object.create(outer), given, { include });
    return views.compiled(view, all)(locals);
  };
  return async (view, locals) => show(view, null, first, locals);
}

// The same names are the same list, so that a view is found by it at once.
const first: readonly string[] = ['include'];
const longer = new WeakMap<readonly string[], Map<string, readonly string[]>>();

function namesWith(names: readonly string[], given: object): readonly string[] {
  const known = longer.get(names) ?? new Map<string, readonly string[]>();
  longer.set(names, known);
  const key = Object.keys(given).join(' ');
  const all = known.get(key) ?? longerBy(names, Object.keys(given));
  known.set(key, all);
  return all;
}

function longerBy(names: readonly string[], given: readonly string[]): readonly string[] {
  const more = given.filter((name) => !names.includes(name));
  return more.length === 0 ? names : [...names, ...more];
}

export async function renderInLayout(render: Render, view: string, locals: object): Promise<string> {
  const body = await render(view, locals);
  return render('layout', { ...locals, body });
}
