import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Router } from 'express';
import type { Endpoint } from '../endpoint.ts';
import { answerProblem } from '../problems/answer-problem.ts';
import { Refused } from '../problems/refused.ts';
import { openApiDocument } from './open-api-document.ts';
import { docsPage, docsScript } from './docs-page.ts';

// What the API says of itself: the OpenAPI document, and a page that shows it. Both are open to anybody; they hold
// nothing that the program's source does not say.

const swaggerFiles = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

export function documents(endpoints: readonly Endpoint[]): Router {
  const router = Router();
  const folder = dirname(
    createRequire(join(process.cwd(), 'package.json')).resolve('swagger-ui-dist/package.json'),
  );
  // Written when it is first asked for: that takes longer than the rest of a start together.
  let text: string | undefined;
  router.get('/openapi.json', (_request, response) => {
    text ??= JSON.stringify(openApiDocument(endpoints));
    response.type('application/json').send(text);
  });
  router.get('/docs', (_request, response) => {
    response.type('text/html').send(docsPage);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(docsScript);
  });
  for (const name of swaggerFiles)
    router.get(`/docs/${name}`, (_request, response) => {
      response.sendFile(join(folder, name), { maxAge: '1d' });
    });
  router.use((request, response) => {
    const detail = `Expected to answer ${request.method} ${request.originalUrl.split('?')[0]}, but there is no such call`;
    answerProblem(new Refused(404, 'not-found', detail), request, response);
  });
  return router;
}
