import { z } from 'zod';

// Refusals and failures as RFC 9457 writes them. `instance` names the request; its last part stands in the log.

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z
      .array(
        z.object({
          in: z.enum(['path', 'query', 'body', 'header']),
          path: z.string(),
          message: z.string(),
          /** The rule of a process model that is broken. */
          rule: z.string().optional(),
          elementId: z.string().optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'A refusal or a failure (RFC 9457).' });

export type Problem = z.output<typeof problemSchema>;

export const problemType = 'application/problem+json';

export const titles: Readonly<Record<string, string>> = {
  'invalid-request': 'The request does not have the shape that is documented',
  unauthorized: 'A valid API token is needed',
  forbidden: 'The token or its user may not do this',
  'not-found': 'There is no such thing for you',
  conflict: 'It is not possible in the present state',
  invalid: 'Something that was sent cannot be accepted',
  'unsupported-media-type': 'The body is not of a type that is read here',
  'too-large': 'The body is too large',
  'key-in-use': 'A request with this idempotency key is being worked on',
  'key-reused': 'This idempotency key was used for another request',
  broken: 'The server could not do it',
};
