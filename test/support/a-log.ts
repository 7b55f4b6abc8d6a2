import { Writable } from 'node:stream';
import { createLog, type Log } from '../../src/kernel/log.ts';

/** A log, and everything that was written to it. */
export function aLog(): { log: Log; written: () => string } {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { log: createLog('trace', destination), written: () => lines.join('') };
}
