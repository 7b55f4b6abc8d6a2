import type { RequestHandler } from 'express';
import multer from 'multer';
import { isOverLimit } from '../../kernel/is-over-limit.ts';
import { cappedStorage } from './capped-storage.ts';
import type { UploadLimits } from '../route.ts';

// Multipart bodies are read into memory within the limits of their row; what a file really is, is
// checked where documents are stored. Names are taken as they are: `a[99999999]` would be a list of a
// hundred million nothings to walk through.

const texts = { fields: 300, fieldSize: 64 * 1024, fieldNameSize: 100, fieldNestingDepth: 0 };

/** The body is too large, breaks off or was never multipart: the sender's mistake. */
class RefusedUpload extends Error {
  constructor(
    readonly status: 400 | 413,
    why: string,
    options?: ErrorOptions,
  ) {
    super(`Expected to read a multipart body, but ${why}`, options);
  }
}

export function readUploads(limits: UploadLimits): RequestHandler {
  const read = multer({
    storage: cappedStorage(limits.keptBytes ?? limits.fileBytes),
    defParamCharset: 'utf8',
    limits: { files: limits.files, fileSize: limits.fileBytes, ...texts },
  }).any();
  return (request, response, next) => {
    const refusal = request.is('multipart') ? weigh(request.get('content-length'), limits) : undefined;
    if (refusal) return next(refusal);
    void read(request, response, (error?: unknown) => next(error === undefined ? error : refusalOf(error)));
  };
}

/** Files of one request are in memory together, so it is weighed before it is read. */
function weigh(length: string | undefined, { totalBytes }: UploadLimits): RefusedUpload | undefined {
  if (length === undefined) return new RefusedUpload(400, 'it does not say how large it is');
  return Number(length) > totalBytes ? new RefusedUpload(413, 'it is too large') : undefined;
}

const refusalOf = (error: unknown): RefusedUpload =>
  isOverLimit(error)
    ? new RefusedUpload(413, 'it is too large', { cause: error })
    : new RefusedUpload(400, 'it is broken', { cause: error });
