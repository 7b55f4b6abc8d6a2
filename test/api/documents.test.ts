import supertest from 'supertest';
import { openApiDocument } from '../../src/api/documents/open-api-document.ts';
import { endpoints } from '../../src/api/routes.ts';
import { scopes } from '../../src/identity/tokens/scopes.ts';
import { aProgram, type Program } from '../support/program.ts';

let program: Program;
beforeAll(async () => {
  program = await aProgram();
});
afterAll(() => program.close());

const get = (path: string) => supertest(program.app.web).get(`/api/v1${path}`);

it('describe every row of the route table, and nothing else', async () => {
  const { paths } = (await get('/openapi.json')).body;
  const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).sort());
});

it('say of every call which scope it needs and how it refuses', () => {
  const { paths = {} } = openApiDocument(endpoints);
  for (const { method, path, scope, audit } of endpoints) {
    const operation = paths[path]?.[method];
    expect(operation?.description).toContain(scope);
    expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(['400', '401', '403']));
    expect(audit).toMatch(/^none$|^[a-z]+\.[a-z-]+$/);
  }
  expect(new Set(endpoints.map(({ scope }) => scope))).toEqual(new Set(scopes));
});

it('give each call a name of its own', () => {
  const names = Object.values(openApiDocument(endpoints).paths ?? {}).flatMap((methods) =>
    Object.values(methods as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
  );
  expect(new Set(names).size).toBe(endpoints.length);
});

it('are shown by a page without anything from elsewhere or inline', async () => {
  const page = await get('/docs');
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  expect(page.text).not.toMatch(/https?:\/\/|<script>|style=/);
  for (const [, path] of page.text.matchAll(/(?:src|href)="\/api\/v1([^"]+)"/g))
    expect([path, (await get(path ?? '')).status]).toEqual([path, 200]);
});

it('are answered beside calls that do not exist, as a problem', async () => {
  const reply = await get('/nothing');
  expect(reply.body).toMatchObject({ status: 404, type: 'urn:alur:problem:not-found' });
  expect((await supertest(program.app.web).delete('/api/v1/tasks')).status).toBe(404);
});
