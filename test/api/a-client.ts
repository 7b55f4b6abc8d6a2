import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import supertest from 'supertest';
import { openApiDocument } from '../../src/api/documents/open-api-document.ts';
import { endpoints } from '../../src/api/routes.ts';
import type { Actor } from '../../src/identity/actor.ts';
import { createUser } from '../../src/identity/create-user.ts';
import type { Role } from '../../src/identity/roles.ts';
import { createToken } from '../../src/identity/tokens/create-token.ts';
import { scopesOpenTo, type Scope } from '../../src/identity/tokens/scopes.ts';
import { inTransaction } from '../../src/persistence/in-transaction.ts';
import { aProgram, type Program } from '../support/program.ts';

// The API of the whole program, called as another program would. Every answer passes through a validator that
// holds it against the OpenAPI document that we publish: an answer that is not documented fails its test.

export interface Client {
  get(path: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
}

export interface ApiProgram extends Program {
  /** The API with this text in the Authorization header, or none. */
  withToken(secret?: string): Client;
  /** Somebody new with these roles, and a token for all they may do, or these scopes. */
  client(
    roles: readonly Role[],
    scopes?: readonly Scope[],
  ): Promise<Client & { actor: Actor; secret: string }>;
  tokenOf(owner: Actor, scopes?: readonly string[], days?: number): Promise<{ id: string; secret: string }>;
}

export async function anApi(startAt?: string): Promise<ApiProgram> {
  const program = await aProgram(startAt);
  const checked = supertest(checkedAgainstDocument(program));
  let people = 0;
  const withToken = (secret?: string): Client => {
    const header = secret === undefined ? {} : { Authorization: `Bearer ${secret}` };
    return {
      get: (path) => checked.get(`/api/v1${path}`).set(header),
      post: (path, body) => {
        const test = checked.post(`/api/v1${path}`).set(header);
        return body === undefined ? test : test.send(body);
      },
    };
  };
  const tokenOf = (owner: Actor, scopes: readonly string[] = scopesOpenTo(owner), days = 30) =>
    inTransaction(program.app.database, (tx) =>
      createToken(tx, { owner, name: 'uji', scopes, days }, program.clock.now()),
    );
  return {
    ...program,
    withToken,
    tokenOf,
    async client(roles, scopes) {
      people += 1;
      const account = {
        username: `mesin-${people}`,
        name: `Mesin ${people}`,
        email: `mesin-${people}@pekalongankota.go.id`,
        roles: [...roles],
        password: 'benar-kuda-baterai',
      };
      const actor = await createUser(program.app.database, program.clock, account, {
        memoryKib: 64,
        passes: 1,
      });
      const { secret } = await tokenOf(actor, scopes);
      return { ...withToken(secret), actor, secret };
    },
  };
}

/** Requests go on to the real server as they came; its answers come back only as the document allows them. */
function checkedAgainstDocument({ app }: Program) {
  const outer = express();
  outer.disable('x-powered-by');
  outer.use(express.raw({ type: () => true, limit: '20mb' }));
  outer.use(
    OpenApiValidator.middleware({
      apiSpec: JSON.parse(JSON.stringify(openApiDocument(endpoints))),
      validateRequests: false,
      validateResponses: true,
      validateSecurity: false,
      fileUploader: false,
    }),
  );
  outer.use(async (request, response) => {
    const call = supertest(app.web)[request.method === 'GET' ? 'get' : 'post'](request.originalUrl);
    for (const name of ['authorization', 'content-type', 'idempotency-key', 'cookie'])
      if (request.get(name) !== undefined) call.set(name, String(request.get(name)));
    const answer = await (Buffer.isBuffer(request.body)
      ? call.serialize((it) => it).send(request.body)
      : call);
    for (const name of ['content-type', 'www-authenticate', 'idempotency-replayed', 'cache-control'])
      if (answer.headers[name] !== undefined) response.set(name, answer.headers[name]);
    response.status(answer.status);
    if (answer.text === '' || answer.status === 204) response.end();
    else response.json(JSON.parse(answer.text));
  });
  outer.use(
    (error: Error, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
      response.status(599).send(`The answer is not as documented: ${error.message}`);
    },
  );
  return outer;
}
