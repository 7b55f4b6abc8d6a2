import { strToU8, zipSync } from 'fflate';

/** A process folder as an archive; the same files give the same bytes. */
export const zipOf = (files: ReadonlyMap<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries([...files].map(([name, content]) => [name, strToU8(content)])), {
      level: 6,
      mtime: '1980-01-01T00:00:00',
    }),
  );
