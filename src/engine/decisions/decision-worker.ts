import { parentPort } from 'node:worker_threads';
import { createHash } from 'node:crypto';
import { compileDecisions } from './compile-decisions.ts';
import { decide } from './decide.ts';
import { DecisionError } from './decision-error.ts';
import type { DecisionOrder } from './decision-threads.ts';
import type { Decisions } from './drg.ts';
import { Rejection } from '../../kernel/rejection.ts';

// The inside of a decision's thread. What was compiled last is kept: the same decision is usually made often.

const kept = new Map<string, Promise<Decisions>>();
const most = 20;

function compiled(files: DecisionOrder['files']): Promise<Decisions> {
  const key = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  const decisions = kept.get(key) ?? compileDecisions(files);
  kept.delete(key);
  kept.set(key, decisions);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return decisions;
}

async function answer({ files, decisionId, variables, now }: DecisionOrder): Promise<unknown> {
  try {
    return { decided: decide(await compiled(files), decisionId, variables, new Date(now)) };
  } catch (error) {
    if (error instanceof DecisionError || error instanceof Rejection) return { failure: error.message };
    throw error;
  }
}

parentPort?.on('message', (order: DecisionOrder) => {
  // Anything unforeseen ends the thread, and with it whatever it may have left behind.
  void answer(order).then((reply) => parentPort?.postMessage(reply));
});
parentPort?.postMessage('ready');
