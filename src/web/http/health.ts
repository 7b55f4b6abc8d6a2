import express from 'express';
import type { Router } from 'express';
import { reasonOf } from '../../kernel/reason-of.ts';
import type { WebServices } from '../services.ts';
import { schemaStanding } from '../../persistence/schema/schema-standing.ts';

// What a balancer and a service manager ask, without a session and without a line in the log. /healthz: this
// process runs. /readyz: it may be given requests: it is not ending, the database answers, its tables are as new
// as the program. The answer says which of them is not so, and nothing else.

const longestWaitMs = 2_000;

export function health(services: WebServices): Router {
  const router = express.Router();
  router.use(['/healthz', '/readyz'], (_, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/healthz', (_, response) => void response.type('text').send('ok\n'));
  router.get('/readyz', async (_, response) => {
    const obstacle = await obstacleOf(services).catch((error: unknown) => {
      services.log.warn({ reason: reasonOf(error) }, 'the database does not answer');
      return 'the database does not answer';
    });
    response
      .status(obstacle === undefined ? 200 : 503)
      .type('text')
      .send(`${obstacle ?? 'ready'}\n`);
  });
  return router;
}

async function obstacleOf({ database, isEnding }: WebServices): Promise<string | undefined> {
  if (isEnding?.()) return 'ending';
  const { missing } = await within(longestWaitMs, schemaStanding(database));
  return missing.length > 0 ? 'the tables are older than the program' : undefined;
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
