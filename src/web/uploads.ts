import type { RequestHandler } from 'express';
import multer, { MulterError } from 'multer';
import { cappedStorage } from './capped-storage.ts';
import type { UploadLimits } from './route.ts';

// Multipart bodies are read into memory within the limits of their row; what a file really is, is
// checked where documents are stored. Names are taken as they are: `a[99999999]` would be a list of a
// hundred million nothings to walk through.

const texts = { fields: 300, fieldSize: 64 * 1024, fieldNameSize: 100, fieldNestingDepth: 0 };

/** The body breaks off or was never multipart: the sender's mistake. */
class UnreadableUpload extends Error {
  readonly status = 400;
}

export function readUploads(limits: UploadLimits): RequestHandler {
  const read = multer({
    storage: cappedStorage(limits.keptBytes ?? limits.fileBytes),
    defParamCharset: 'utf8',
    limits: { files: limits.files, fileSize: limits.fileBytes, ...texts },
  }).any();
  return (request, response, next) => {
    void read(request, response, (error?: unknown) => next(error === undefined ? error : refusalOf(error)));
  };
}

const tooMuch = ['LIMIT_FILE_SIZE', 'LIMIT_FILE_COUNT', 'LIMIT_FIELD_COUNT', 'LIMIT_FIELD_VALUE'];

/** What is over a limit stays what it is; everything else that multer cannot read, nobody can. */
const refusalOf = (error: unknown): unknown =>
  error instanceof MulterError && tooMuch.includes(error.code)
    ? error
    : new UnreadableUpload('Expected to read a multipart body, but it is broken', { cause: error });
