import { z } from 'zod';
import { ThreadFailure } from '../../kernel/worker-thread.ts';
import { WorkerPool } from '../../kernel/worker-pool.ts';
import { finding, type Finding } from '../findings/finding.ts';

// A PDF is kept byte for byte, because an electronic signature covers its bytes; so one that does
// something when it is opened, carries other files or is locked is refused instead of cleaned. It is
// judged in a thread of its own, and one that cannot be judged in time counts as damaged.

const longestMs = 10_000;

const threads = new WorkerPool(
  {
    file: new URL('./inspect-pdf-worker.js', import.meta.url),
    memory: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  },
  2,
);

const verdictShape = z.union([
  z.object({ problem: z.literal('active'), found: z.string() }),
  z.object({ problem: z.enum(['inflates', 'encrypted', 'damaged']).optional() }),
]);

export async function inspectPdf(file: string, bytes: Buffer): Promise<Buffer | Finding> {
  const verdict = await verdictOn(bytes);
  switch (verdict.problem) {
    case undefined:
      return bytes;
    case 'inflates':
      return finding('pdf.inflates', { file });
    case 'encrypted':
      return finding('pdf.encrypted', { file });
    case 'active':
      return finding('pdf.active', { file, found: verdict.found });
    case 'damaged':
      return finding('file.damaged', { file });
  }
}

/** A later PDF starts a new thread. */
export const closePdfWorkers = (): Promise<void> => threads.close();

/** How many threads exist now. */
export const pdfWorkerCount = (): number => threads.size;

async function verdictOn(bytes: Buffer): Promise<z.infer<typeof verdictShape>> {
  try {
    const verdict = threads.borrow((thread) => thread.ask(bytes, longestMs, 'it takes too long'));
    return verdictShape.parse(await verdict);
  } catch (error) {
    if (error instanceof ThreadFailure && !error.atStart) return { problem: 'damaged' };
    throw error;
  }
}
