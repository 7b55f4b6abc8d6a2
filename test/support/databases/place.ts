import type { DatabaseAddress } from '../../../src/persistence/database.ts';
import * as postgresql from './postgresql-places.ts';
import * as sqlite from './sqlite-places.ts';

// Where the database of a test lies, on the database that the suite runs on. A database that takes long to
// make is made once a run, under a name, and copied for each test.

export interface Place {
  /** For the papers of a program; the file of SQLite is in it too. */
  readonly folder: string;
  readonly address: DatabaseAddress;
  /** What is open there must be closed before. */
  remove(): Promise<void>;
}

/** Makes, in an empty database, what is to be copied, and closes everything it opened. */
export type Making = (place: Place) => Promise<void>;

/** Where a program finds it. */
export const configOf = ({ folder, address }: Place) => ({
  dataDirectory: folder,
  databaseUrl: 'url' in address ? address.url : undefined,
});

export const isOnPostgresql = process.env['ALUR_TEST_DATABASE'] === 'postgresql';
const places = isOnPostgresql ? postgresql : sqlite;

export const anEmptyPlace = (): Promise<Place> => places.anEmptyPlace();

export const aCopyOf = (name: string, make: Making): Promise<Place> => places.aCopyOf(name, make);
