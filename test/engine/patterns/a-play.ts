import type { Model } from '../../../src/engine/model/model.ts';
import type { Variables } from '../../../src/engine/variables.ts';
import { EngineCase } from '../engine-case.ts';
import { drawn } from './a-drawing.ts';

// A process played from its start, one line a step: `what → what waits then`. An element's id lets happen what that
// element waits for, `!S` broadcasts the signal S, `E@work` lets a job throw the error E, `+a` chooses a; variables follow as JSON.
// The first line has no step: the process is started. A play that answers the lines it was given went as told.

export type Line = string;

export interface Play {
  name: string;
  drawing: string[];
  lines: Line[];
}

/** Each process goes as its lines tell. */
export const itPlays = (title: string, plays: readonly Play[]): void =>
  describe(title, () => {
    it.each(plays)('$name', async ({ drawing, lines }) => {
      expect(play(await drawn(...drawing), lines)).toEqual(lines);
    });
  });

export function play(model: Model, lines: readonly Line[]): Line[] {
  const process = new EngineCase(model);
  return lines.map((line) => {
    const [before = ''] = line.split('→');
    const [, step = '', variables = '{}'] = /^([^{]*)(\{.*\})?\s*$/.exec(before.trim()) ?? [];
    take(process, step.trim(), JSON.parse(variables) as Variables);
    return `${before}→ ${standing(process)}`;
  });
}

/** What can be done now, `?` before an incident; `end` where all is over. */
export function standing(process: EngineCase): string {
  if (process.last.ended) return process.last.ended.how === 'completed' ? 'end' : process.last.ended.how;
  const { tasks, jobs, calls, incidents } = process;
  const work = [tasks, jobs, calls].flatMap((open) => [...open.values()].map(({ elementId }) => elementId));
  const trouble = [...incidents.values()].map(({ elementId }) => `?${elementId}`);
  return [...work.sort(), ...trouble].join(' ');
}

function take(process: EngineCase, step: string, variables: Variables): void {
  const [what = '', at] = step.split('@');
  const isAt = ({ elementId }: { elementId: string }) => elementId === what;
  if (step === '') process.start(variables);
  else if (step.startsWith('!')) process.signal(step.slice(1), variables);
  else if (step.startsWith('+')) choose(process, step.slice(1));
  else if (step === 'set') void process.give({ type: 'variables-changed', variables });
  else if (at !== undefined) process.throwError(at, what);
  else if ([...process.tasks.values()].some(isAt)) process.complete(what, variables);
  else if ([...process.jobs.values()].some(isAt)) process.finishJob(what, variables);
  else if ([...process.calls.values()].some(isAt)) process.endCall(what, variables);
  else if ([...process.timers.values()].some(isAt)) process.fire(what);
  else process.message(what, variables);
}

function choose(process: EngineCase, elementId: string): void {
  process.give({ type: 'ad-hoc-activated', elementIds: [elementId] });
}
