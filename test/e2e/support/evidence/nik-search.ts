import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../../../support/program.ts';
import { reasonFor, type Reader } from './may-read.ts';
import { numbersIn, writingsOf, type KeptNumber } from './numbers.ts';
import { textsIn } from './texts-in.ts';
import type { Exchange } from './traffic.ts';

// Searches everything that a story left behind for the identity numbers in it: what was sent to browsers, what
// was logged, what lies on the disk.

export interface Finding {
  readonly place: string;
  readonly reader: string;
  /** Why it may stand there; undefined: it may not. */
  readonly reason: string | undefined;
}

export interface Searched {
  readonly answers: number;
  readonly logLines: number;
  readonly files: number;
  readonly numbers: number;
  readonly findings: readonly Finding[];
}

export interface Remains {
  readonly program: Program;
  readonly exchanges: readonly Exchange[];
  readonly readerOf: (exchange: Exchange) => Reader;
  readonly log: string;
}

export async function searchForNumbers({ program, exchanges, readerOf, log }: Remains): Promise<Searched> {
  const numbers = await numbersIn(program);
  const files = await everyFile(program.app.worker.service.dataDirectory);
  const kept = await Promise.all(
    files.map(async (file) => findingsAtRest(numbers, file, (await readFile(file)).toString('latin1'))),
  );
  return {
    answers: exchanges.length,
    logLines: log.split('\n').length,
    files: files.length,
    numbers: numbers.length,
    findings: [
      ...exchanges.flatMap((exchange) => findingsIn(exchange, readerOf(exchange), numbers)),
      ...findingsAtRest(numbers, 'the log', log),
      ...kept.flat(),
    ],
  };
}

function findingsIn(exchange: Exchange, reader: Reader, numbers: readonly KeptNumber[]): Finding[] {
  const text = [exchange.headers, ...textsIn(exchange.body())].join('\n');
  return numbers
    .filter(({ nik }) => writingsOf(nik).test(text))
    .map(({ owner }) => ({
      place: `${exchange.method} ${exchange.url}`,
      reader: reader.username,
      reason: reasonFor(exchange, reader, owner),
    }));
}

const findingsAtRest = (numbers: readonly KeptNumber[], place: string, text: string): Finding[] =>
  numbers
    .filter(({ nik }) => writingsOf(nik).test(text))
    .map(() => ({ place, reader: 'who has the disk', reason: undefined }));

const everyFile = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
