import { z } from 'zod';

// A page cursor: the sort key and number of the last row shown. It is only a place in an order; who may
// see what is decided anew on every page. One that was tampered with or cut off means the first page.

const shape = z.tuple([z.string(), z.number()]);

export const cursorAfter = (key: string, number: number): string =>
  Buffer.from(JSON.stringify([key, number])).toString('base64url');

export function readCursor(text: string): { key: string; number: number } | undefined {
  try {
    const [key, number] = shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { key, number };
  } catch {
    return undefined;
  }
}
