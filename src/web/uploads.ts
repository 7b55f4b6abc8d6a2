import type { RequestHandler } from 'express';
import multer from 'multer';
import { cappedStorage } from './capped-storage.ts';
import type { UploadLimits } from './route.ts';

// Multipart bodies are read into memory within the limits of their row; what a file really is, is
// checked where documents are stored. A body over the limit is a Rejection for the error page.

export function readUploads(limits: UploadLimits): RequestHandler {
  return multer({
    storage: cappedStorage(limits.keptBytes ?? limits.fileBytes),
    defParamCharset: 'utf8',
    limits: { files: limits.files, fileSize: limits.fileBytes, fields: 500, fieldSize: 256 * 1024 },
  }).any();
}
