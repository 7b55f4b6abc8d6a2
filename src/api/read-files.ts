import type { RequestHandler } from 'express';
import express from 'express';
import multer from 'multer';
import { isOverLimit } from '../kernel/is-over-limit.ts';
import { Refused } from './problems/refused.ts';

// A deployment: files as multipart/form-data, each under its path in the process folder as field name or, where that
// is none, its file name; or the same as JSON. What comes out is one shape: { comment?, files: [{ name, content }] }.

const mostBytes = 5 * 1024 * 1024;

const json = express.json({ limit: mostBytes, type: 'application/json', strict: false });
const parts = multer({
  storage: multer.memoryStorage(),
  limits: { files: 200, fileSize: mostBytes, fields: 5, fieldSize: 10_000, parts: 210 },
}).any();

export const readFiles: RequestHandler = (request, response, next) => {
  if (Number(request.get('content-length') ?? Infinity) > mostBytes)
    return next(tooLarge(`they are more than ${mostBytes} bytes`));
  if (request.is('application/json')) return json(request, response, next);
  if (!request.is('multipart/form-data'))
    return next(new Refused(415, 'unsupported-media-type', 'Expected files as multipart/form-data or JSON'));
  parts(request, response, (error?: unknown) => {
    if (error !== undefined && error !== null) return next(refusalOf(error));
    request.body = deploymentIn(request.body, request.files);
    next();
  });
};

const tooLarge = (why: string): Refused =>
  new Refused(413, 'too-large', `Expected to read the files, but ${why}`);

function refusalOf(error: unknown): Refused {
  const why = error instanceof Error ? error.message : String(error);
  if (isOverLimit(error)) return tooLarge(`that is more than a deployment may have: ${why}`);
  const told = `Expected to read the files as multipart/form-data, but the body is broken: ${why}`;
  return new Refused(400, 'invalid-request', told);
}

function deploymentIn(fields: unknown, files: unknown): object {
  const sent: Express.Multer.File[] = Array.isArray(files) ? files : [];
  const named = ({ fieldname, originalname }: Express.Multer.File) =>
    fieldname.includes('.') ? fieldname : originalname;
  return {
    ...(typeof fields === 'object' && fields),
    files: sent.map((file) => ({ name: named(file), content: file.buffer.toString('utf8') })),
  };
}
