import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import express from 'express';
import type { Request, RequestHandler, Response } from 'express';

// Built files carry a hash of their content in the name, so a browser may keep them for ever.
// The manifest says which name stands for which file: { "alur.css": "alur-4KX2.css" }.

export type AssetPath = (name: string) => string;

export function assetPaths(folder: string): AssetPath {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  return (name) => {
    const built = manifest[name];
    if (built === undefined) throw new Error(`No asset "${name}" in ${folder}: build the assets first`);
    return `/assets/${built}`;
  };
}

/** Names hold a hash, so there is nothing to ask again: no ETag, no date. */
const forEver = {
  immutable: true,
  maxAge: '1y',
  index: false,
  fallthrough: false,
  etag: false,
  lastModified: false,
} as const;

export function serveAssets(folder: string): RequestHandler {
  const built = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const serve = express.static(folder, forEver);
  return (request, response, next) => {
    chooseForm(built, request, response);
    serve(request, response, next);
  };
}

const forms = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** Of the forms that the build has made of a file (cli/assets/compress-all.ts), the smallest the browser reads. */
function chooseForm(built: ReadonlySet<string>, request: Request, response: Response): void {
  const name = request.path.slice(1);
  const made = forms.filter(({ ending }) => built.has(`${name}${ending}`));
  if (made.length === 0) return;
  response.vary('Accept-Encoding');
  const form = made.find(({ encoding }) => request.acceptsEncodings(encoding) !== false);
  if (!form) return;
  response.setHeader('Content-Encoding', form.encoding);
  response.type(extname(name));
  request.url = `/${name}${form.ending}`;
}
