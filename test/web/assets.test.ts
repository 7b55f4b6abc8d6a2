import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleAssets } from '../../src/cli/assets/bundle-assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'alur-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built assets', () => {
  let manifest: Record<string, string>;
  const text = (name: string) => readFileSync(join(folder, manifest[name] ?? ''), 'utf8');
  beforeAll(async () => {
    manifest = await bundleAssets(folder);
  });

  it('are there under names that hold a hash', () => {
    const scripts = ['alur.js', 'diagram.js', 'editor.js', 'form-editor.js'];
    const styles = ['alur.css', 'diagram.css', 'editor.css', 'form-editor.css'];
    const names = ['favicon.svg', 'icons.svg', ...styles, ...scripts].sort();
    expect(Object.keys(manifest).sort()).toEqual(names);
    for (const built of Object.values(manifest))
      expect(built).toMatch(/^[a-z-]+-([0-9a-f]{10}|[0-9A-Z]{8})\.(css|js|svg)$/);
  });

  it('load nothing from elsewhere', () => {
    for (const name of ['alur.css', 'diagram.css', 'editor.css', 'form-editor.css'])
      expect(text(name)).not.toMatch(/url\(["']?(https?:)?\/\//);
    expect(text('alur.css')).not.toMatch(/@import/);
  });

  it('keep the mark of bpmn.io', () => {
    expect(text('diagram.js')).toContain('bjs-powered-by');
    expect(text('diagram.css') + text('alur.css')).not.toMatch(
      /bjs-powered-by[^}]*(display:\s*none|visibility:\s*hidden)/,
    );
  });

  it('bring the editor within its budget: what draws first, and all of it', () => {
    // when: as browsers get it, in kB
    const kilobytes = (names: readonly string[]) =>
      names.reduce((sum, name) => sum + statSync(join(folder, `${name}.br`)).size, 0) / 1_000;
    const scripts = readdirSync(folder).filter((name) => /^editor-.*\.js\.br$/.test(name));
    const first = kilobytes([manifest['editor.js'] ?? '']);
    const whole = kilobytes(scripts.map((name) => name.replace(/\.br$/, '')));
    process.stdout.write(
      `The editor: ${first.toFixed(0)} kB before it draws, ${whole.toFixed(0)} kB in all\n`,
    );
    // then
    expect(first).toBeLessThan(185);
    expect(whole).toBeLessThan(680);
  });
});
