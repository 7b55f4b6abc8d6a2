import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReceivedFile } from '../../src/service/documents/receive-uploads.ts';

// The five documents of an application, real and small, made once a run: drawing them takes longer than
// most of what the victim is given to live.

const kinds = ['surat-permohonan', 'formulir-pendaftaran', 'surat-rekomendasi', 'sk-jabatan', 'scan-ktp'];
const fileNameOf = (kind: string): string => (kind === 'scan-ktp' ? `${kind}.png` : `${kind}.pdf`);
const folderIn = (dataDirectory: string): string => join(dataDirectory, 'samples');

export async function writeSmallFiles(dataDirectory: string): Promise<void> {
  const { aPdf, aPicture } = await import('../service/support/files.ts');
  await mkdir(folderIn(dataDirectory), { recursive: true });
  for (const kind of kinds) {
    const bytes = kind === 'scan-ktp' ? await aPicture('png') : await aPdf();
    await writeFile(join(folderIn(dataDirectory), fileNameOf(kind)), bytes);
  }
}

export const filesIn = (dataDirectory: string): Promise<ReceivedFile[]> =>
  Promise.all(
    kinds.map(async (kind) => {
      const fileName = fileNameOf(kind);
      return { kind, fileName, bytes: await readFile(join(folderIn(dataDirectory), fileName)) };
    }),
  );
