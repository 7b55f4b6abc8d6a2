import { OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import type { Endpoint } from '../endpoint.ts';
import { problemSchema, problemType } from '../problems/problem.ts';
import { headersOf } from './headers-of.ts';

// The OpenAPI document, made from the rows of the route table and their schemas: it cannot say anything else than
// what is checked.

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;

export function openApiDocument(endpoints: readonly Endpoint[]): OpenApiDocument {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API token; each call names the scope that it needs.',
  });
  for (const row of endpoints) registry.registerPath(pathOf(row));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Alur', version: '1', description: 'Processes, tasks and external work over HTTP.' },
    servers: [{ url: '/api/v1' }],
  });
}

function pathOf(row: Endpoint): RouteConfig {
  const { method, path, summary, description, scope, params, query, body } = row;
  return {
    method,
    path,
    summary,
    operationId: operationId(row),
    tags: [path.split('/')[1] ?? ''],
    description: [description, `Scope: \`${scope}\`.`].filter((text) => text !== undefined).join('\n\n'),
    security: [{ token: [] }],
    request: {
      ...(params && { params }),
      ...(query && { query }),
      headers: headersOf(row),
      ...(body && { body: { required: true, content: contentOf(row, body) } }),
    },
    responses: { ...answerOf(row), ...refusalsOf(row) },
  };
}

const operationId = ({ method, path }: Endpoint): string =>
  method + path.replace(/[^a-zA-Z]+(\w)/g, (_, first: string) => first.toUpperCase()).replace(/\W/g, '');

const contentOf = ({ takes }: Endpoint, schema: NonNullable<Endpoint['body']>) => ({
  'application/json': { schema },
  ...(takes === 'files' && { 'multipart/form-data': { schema: filesAsParts } }),
});

const filesAsParts = { type: 'object' as const, additionalProperties: { type: 'string' as const } };

function answerOf({ status, reply }: Endpoint): RouteConfig['responses'] {
  const description = status === 204 ? 'Done.' : status === 201 ? 'Made.' : 'The answer.';
  return { [status]: { description, ...(reply && { content: { 'application/json': { schema: reply } } }) } };
}

const reasons: Readonly<Record<number, string>> = {
  400: 'The request does not have the documented shape: `errors` say where.',
  401: 'No valid token.',
  403: 'The token lacks the scope, or its user the permission.',
  404: 'There is no such thing for the user of the token.',
  409: 'Not possible in the present state, or the idempotency key is in use.',
  413: 'The body is too large.',
  415: 'The body is of a type that is not read here.',
  422: 'Something that was sent cannot be accepted: `errors` say what. Or the idempotency key was used for another request.',
  500: 'The server could not do it.',
};

function refusalsOf({ method, refusals }: Endpoint): RouteConfig['responses'] {
  const always = method === 'post' ? [400, 401, 403, 409, 413, 415, 422, 500] : [400, 401, 403, 500];
  const all = [...new Set([...always, ...refusals])].sort();
  const problem = { content: { [problemType]: { schema: problemSchema } } };
  return Object.fromEntries(
    all.map((status) => [status, { description: reasons[status] ?? '', ...problem }]),
  );
}
