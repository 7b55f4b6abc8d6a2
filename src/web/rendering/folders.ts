import { resolve } from 'node:path';

// npm runs every script, and Jest every test, with the package's root as working directory.
// What is read at run time and not compiled (views, catalogues, seeds) is found from there.

const root = process.cwd();

export const viewsFolder = resolve(root, 'views');
export const catalogueFolder = resolve(root, 'src/web/locales');
export const seedsFolder = resolve(root, 'data/seeds');

/** Written by src/cli/build-assets.ts. */
export const builtAssetsFolder = resolve(root, 'dist/public');
