import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { RequestHandler } from 'express';

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

export const serveAssets = (folder: string): RequestHandler =>
  express.static(folder, { immutable: true, maxAge: '1y', index: false, fallthrough: false });
