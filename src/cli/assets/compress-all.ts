import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// Beside every file that compression makes smaller stand its two compressed forms, made once at the build as
// small as they get, so that no request pays for it. Fonts and pictures that are compressed already stay alone.

const worthwhile = 0.9;

export function compressAll(folder: string): void {
  for (const name of readdirSync(folder)) {
    const content = readFileSync(join(folder, name));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    const forms = {
      br: brotliCompressSync(content, { params: quality }),
      gz: gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
    };
    if (forms.br.length > content.length * worthwhile) continue;
    for (const [ending, form] of Object.entries(forms))
      writeFileSync(join(folder, `${name}.${ending}`), form);
  }
}
