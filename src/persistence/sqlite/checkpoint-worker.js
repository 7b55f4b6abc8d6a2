// The thread that brings the write-ahead log of a file into the file, over a connection of its own: as far as
// nobody reads it (PASSIVE), so that whoever writes never waits for it. Asked with any message, it answers with
// null or with the reason why it could not; asked with 'end' it closes its connection and ends.
// Plain JavaScript, because a worker is loaded by Node itself, without the compiler that tests run through.

import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

/** @type {Sqlite.Database | undefined} */
let connection;

/** @returns {Sqlite.Database} */
function open() {
  const opened = new Sqlite(workerData.file, { fileMustExist: true });
  // The log is on the disk before the file is written, and the file before the log begins anew.
  opened.pragma('synchronous = FULL');
  return opened;
}

/** @returns {string | null} */
function checkpoint() {
  try {
    connection ??= open();
    connection.pragma('wal_checkpoint(PASSIVE)');
    return null;
  } catch (error) {
    return String(error);
  }
}

parentPort?.on('message', (order) => {
  if (order !== 'end') return parentPort?.postMessage(checkpoint());
  connection?.close();
  parentPort?.close();
});
