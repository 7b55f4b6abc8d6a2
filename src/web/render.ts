import { join } from 'node:path';
import ejs from 'ejs';
import { viewsFolder } from './folders.ts';

// EJS with one layout: the view is rendered first, then the frame around it. Views include parts by
// absolute name: include('/parts/field', { field }).

export type Render = (view: string, locals: object) => Promise<string>;

export function renderer(options: { cache: boolean }): Render {
  return (view, locals) =>
    ejs.renderFile(join(viewsFolder, `${view}.ejs`), locals, { cache: options.cache, root: viewsFolder });
}

export async function renderInLayout(render: Render, view: string, locals: object): Promise<string> {
  const body = await render(view, locals);
  return render('layout', { ...locals, body });
}
