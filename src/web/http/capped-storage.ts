import type { StorageEngine } from 'multer';

// Keeps each uploaded file in memory up to a cap, and only counts what comes after it: a file that is far
// too large becomes a sentence at its field, and everything else that was typed and sent stays. (Multer's
// own limit ends the whole request.)

export function cappedStorage(capBytes: number): StorageEngine {
  return {
    _handleFile(_request, file, done) {
      const kept: Buffer[] = [];
      let size = 0;
      file.stream.on('data', (chunk: Buffer) => {
        const room = capBytes - size;
        if (room > 0) kept.push(chunk.subarray(0, room));
        size += chunk.length;
      });
      file.stream.once('error', done);
      file.stream.once('end', () => done(null, { buffer: Buffer.concat(kept), size }));
    },
    _removeFile(_request, _file, done) {
      done(null);
    },
  };
}
