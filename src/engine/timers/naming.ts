import { capitalised } from '../run/evaluate.ts';
import { Stuck } from '../run/stuck.ts';

/** Says whose timer it is that something went wrong with. */
export function naming(what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    throw new Stuck(`${capitalised(what)} cannot run: ${error.message}`);
  }
}
