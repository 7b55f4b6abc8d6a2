import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Where PostgreSQL's programs are: on the PATH, or where Debian's packages put them, the newest first.
// Plain JavaScript: jest.config.js asks too, before anything is transformed.

export const howToGetPostgresql =
  'PostgreSQL is not installed: install the package postgresql (15 or later); no service needs to run';

/** The folder of initdb and postgres; undefined where they are not installed. */
export function findPostgresql() {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...onPath, ...debianFolders()].find((folder) =>
    ['initdb', 'postgres'].every((name) => isExecutable(join(folder, name))),
  );
}

function debianFolders() {
  const all = '/usr/lib/postgresql';
  try {
    const versions = readdirSync(all).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(all, version, 'bin'));
  } catch {
    return [];
  }
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
