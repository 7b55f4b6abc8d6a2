import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconNames } from '../../src/web/rendering/icons.ts';

describe('the icons', () => {
  it('that views draw are in the sprite', () => {
    const views = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ejs'),
    );
    const missing = views.flatMap((file) =>
      [...readFileSync(join('views', file), 'utf8').matchAll(/icon(?:\(|: )'([\w-]+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => !iconNames.some((known) => known === name))
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
