import { z } from 'zod';
import { InvalidRequest, type RequestError } from './problems/invalid-request.ts';

/** What a schema makes of a part of a request; nothing where the row takes nothing. */
export type Parsed<Schema extends z.ZodType | undefined> = Schema extends z.ZodType
  ? z.output<Schema>
  : undefined;

const nothing = z.strictObject({});

/** Throws InvalidRequest with every error and its path. A part that no schema describes must be empty. */
export function parsed<Schema extends z.ZodType | undefined>(
  where: RequestError['in'],
  schema: Schema | undefined,
  value: unknown,
): Parsed<Schema> {
  const result = (schema ?? nothing).safeParse(value ?? {});
  if (!result.success)
    throw new InvalidRequest(result.error.issues.flatMap((issue) => errorsOf(where, issue)));
  return (schema ? result.data : undefined) as Parsed<Schema>;
}

function errorsOf(where: RequestError['in'], issue: z.core.$ZodIssue): RequestError[] {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [{ in: where, path, message: issue.message }];
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  return issue.keys.map((key) => ({ in: where, path: below(key), message: 'there is no such field' }));
}
