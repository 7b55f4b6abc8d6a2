import type { ErrorRequestHandler, Request } from 'express';
import { translatorFor } from '../rendering/language.ts';
import type { Render } from '../rendering/render.ts';
import { sendReply } from '../http/send-reply.ts';
import type { Frame } from '../rendering/view-locals.ts';
import { rejectionInWords } from '../words/rejection-in-words.ts';
import { failureOf } from './failure.ts';
import type { Failure } from './failure.ts';

// The last line of the site: whatever was thrown becomes a page in the same frame that says what
// happened, what to do, and a reference number that stands in the log. Nothing inner is shown.

export const answerErrors =
  (frame: Frame, render: Render): ErrorRequestHandler =>
  async (error: unknown, request, response, next) => {
    const failure = failureOf(error);
    request.log[failure.status >= 500 ? 'error' : 'warn'](
      { err: error, reference: request.id, actorId: request.actor?.id, explains: failure.explains },
      'request refused',
    );
    if (response.headersSent) return next(error);
    await sendReply({ frame, render, request, response }, errorPage(failure, request));
  };

function errorPage({ status, explains, rejection }: Failure, request: Request) {
  const locale = request.locale ?? 'id';
  const t = translatorFor(locale);
  return {
    view: 'errors/error',
    title: t(`errors.${explains}.title`),
    status,
    locals: {
      status,
      what: t(`errors.${explains}.what`),
      nextStep: t(`errors.${explains}.next`),
      detail: rejection ? rejectionInWords(rejection, t) : undefined,
    },
  };
}
