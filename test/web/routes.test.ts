import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissions } from '../../src/identity/permissions.ts';
import { routes } from '../../src/web/routes.ts';

const needs: readonly string[] = ['public', 'signed-in', ...permissions];

describe('the route table', () => {
  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s says what it needs and what trace it leaves',
    (_, route) => {
      expect(needs).toContain(route.needs);
      expect(route.audit).toMatch(/^(none|[a-z-]+\.[a-z-]+)$/);
    },
  );

  it('has each address once', () => {
    const rows = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('is written in English kebab-case', () => {
    for (const { path } of routes) expect(path).toMatch(/^(\/|(\/(:[a-zA-Z]+|[a-z]+(-[a-z]+)*))+)$/);
  });

  it('names for every change an event that some verb really records', () => {
    const source = sourcesBelow('src')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const changes = routes.filter(({ method, audit }) => method === 'post' && audit !== 'none');
    for (const { path, audit } of changes) {
      const isRecorded = source.includes(`type: '${audit}'`);
      expect({ path, audit, isRecorded }).toEqual({ path, audit, isRecorded: true });
    }
  });
});

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
