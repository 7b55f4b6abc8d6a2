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
  return async (view, locals) => show(view, null, ['include'], locals);
}

function namesWith(names: readonly string[], given: object): readonly string[] {
  const more = Object.keys(given).filter((name) => !names.includes(name));
  return more.length === 0 ? names : [...names, ...more];
}

export async function renderInLayout(render: Render, view: string, locals: object): Promise<string> {
  const body = await render(view, locals);
  return render('layout', { ...locals, body });
}
