import type { Request } from 'express';
import { translatorFor } from './rendering/language.ts';
import type { FormBody, PageRequest, UploadedFile } from './page.ts';
import type { WebServices } from './services.ts';
import { visitOf } from './sessions/visit.ts';

// Express's request, parsed once into what a page may see. Values of a form are strings or lists of
// strings and nothing else.

export function readPageRequest(services: WebServices, request: Request): PageRequest {
  return {
    services,
    actor: request.actor,
    params: Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)])),
    query: new URLSearchParams(request.originalUrl.split('?')[1] ?? ''),
    body: fieldsOf(request.body),
    files: filesOf(request.files),
    json: request.method === 'PUT' ? request.body : undefined,
    now: services.clock.now(),
    locale: request.locale,
    t: translatorFor(request.locale),
    ip: request.ip,
    wantsFragment: request.get('hx-request') === 'true',
    visit: visitOf(request),
    log: request.log,
  };
}

function fieldsOf(body: unknown): FormBody {
  if (typeof body !== 'object' || body === null) return {};
  const fields: [string, string | string[]][] = [];
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') fields.push([name, value]);
    else if (Array.isArray(value)) fields.push([name, value.filter((each) => typeof each === 'string')]);
  }
  return Object.fromEntries(fields);
}

/** A file field left empty arrives as a nameless file of no bytes: not a file. */
function filesOf(files: Request['files']): UploadedFile[] {
  if (!Array.isArray(files)) return [];
  return files
    .filter((file) => file.originalname !== '' || file.size > 0)
    .map((file) => ({
      field: file.fieldname,
      fileName: file.originalname,
      content: file.buffer,
      size: file.size,
    }));
}
