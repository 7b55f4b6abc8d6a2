import { parentPort } from 'node:worker_threads';
import { parseCalendar } from '../../calendar/reading/parse-calendar.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { compileFolder, type Calendars, type Compiled } from '../scenario/compiled.ts';
import { runScenarios } from '../scenario/run-scenario.ts';
import type { Order, Reply } from './order.ts';
import { startsOf } from './starts.ts';
import { tryOut } from './tried.ts';

// The inside of the thread in which processes are walked. The folder that was compiled last is kept: a try-out asks
// for the same one at every step.

let last: { readonly key: string; readonly compiled: Promise<Compiled> } | undefined;

function compiledOf({ files }: Order): Promise<Compiled> {
  const key = JSON.stringify(files);
  if (last?.key !== key) last = { key, compiled: compileFolder({ files }) };
  return last.compiled;
}

function calendarsOf({ calendars }: Order): Calendars {
  const parsed = new Map(Object.entries(calendars).map(([id, content]) => [id, parseCalendar(content)]));
  return (calendarId) => parsed.get(calendarId);
}

async function answer(order: Order): Promise<Reply> {
  try {
    const calendars = calendarsOf(order);
    if (order.plan === undefined && !order.startsOnly) return { runs: await runScenarios(order, calendars) };
    const compiled = await compiledOf(order);
    const starts = compiled.models.flatMap(startsOf);
    const nothing = { steps: [], broke: undefined, standing: undefined };
    return { tried: order.plan ? tryOut(compiled, calendars, order.plan) : nothing, starts };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const problems = error.problems.map(({ field, message }) => ({ field, message }));
    return { refused: error.obstacle, problems };
  }
}

parentPort?.on('message', (order: Order) => {
  // Anything unforeseen ends the thread, and with it whatever it may have left behind.
  void answer(order).then((reply) => parentPort?.postMessage(reply));
});
parentPort?.postMessage('ready');
