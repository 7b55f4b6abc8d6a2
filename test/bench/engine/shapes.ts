import { readFileSync } from 'node:fs';
import { compileModel } from '../../../src/engine/model/compile-model.ts';
import type { Model } from '../../../src/engine/model/model.ts';
import type { Stimulus } from '../../../src/engine/stimulus.ts';
import { aModel, expression, type ScopeBuilder } from '../../support/model-builder.ts';

// The processes whose advance is measured. Each shape takes a size: how many branches, rounds, levels or
// tasks it has.

export interface Shape {
  name: string;
  model: Model;
  /** What brings it to the state that is measured. */
  start: Stimulus;
  /** Jobs that are done before, until a task is open. */
  until?: 'task';
}

const start: Stimulus = { type: 'started', variables: { ticket: 'SE-2026-000001', open: true } };
const names = (size: number) => Array.from({ length: size }, (_, index) => `task${index}`);

/** The office's procedure, at its first disposition: a user task with a reminder and two case deadlines. */
export async function sop(): Promise<Shape> {
  const xml = readFileSync('processes/penerbitan-se-individu/process.bpmn', 'utf8');
  const variables = { pemohon: 'pemohon-1', nomorTiket: 'SE-2026-000001' };
  return {
    name: 'SOP',
    model: await compileModel(xml),
    start: { type: 'started', variables },
    until: 'task',
  };
}

/** One user task after the other. */
export const linear = (size: number): Shape => ({
  name: `linear-${size}`,
  start,
  model: aModel((p) => {
    p.start();
    for (const id of names(size)) p.userTask(id);
    p.end();
    p.path('start', ...names(size), 'end');
  }),
});

type Fork = 'parallel' | 'inclusive';
type Work = 'userTask' | 'manualTask';

/** A task on every branch between a fork and a join. */
export const parallel = (size: number, work?: Work): Shape => branches(size, 'parallel', work);
export const inclusive = (size: number, work?: Work): Shape => branches(size, 'inclusive', work);

function branches(size: number, gateway: Fork, work: Work = 'userTask'): Shape {
  const model = aModel((p) => {
    p.start();
    p[gateway]('fork');
    p[gateway]('join');
    p.end();
    for (const id of names(size)) {
      p[work](id);
      p.flow('fork', id, gateway === 'inclusive' ? ({ open }) => open ?? false : undefined);
      p.flow(id, 'join');
    }
    p.path('start', 'fork');
    p.path('join', 'end');
  });
  return { name: `${gateway}-${size}`, model, start };
}

/** One user task with that many rounds at once. */
export const multiInstance = (size: number): Shape => ({
  name: `multi-instance-${size}`,
  start,
  model: aModel((p) => {
    p.start();
    p.userTask('each', {
      repetition: { kind: 'multi-instance', sequential: false, cardinality: expression(size) },
    });
    p.end();
    p.path('start', 'each', 'end');
  }),
});

/** A user task inside that many sub-processes. */
export const nested = (size: number): Shape => ({
  name: `nesting-${size}`,
  start,
  model: aModel((p) => {
    p.start();
    nest(p, size);
    p.end();
    p.path('start', `inside${size}`, 'end');
  }),
});

function nest(outside: ScopeBuilder, levels: number): void {
  if (levels === 0) return outside.userTask('inside0');
  outside.subProcess(`inside${levels}`, (inside) => {
    inside.start(`start${levels}`);
    nest(inside, levels - 1);
    inside.end(`end${levels}`);
    inside.path(`start${levels}`, `inside${levels - 1}`, `end${levels}`);
  });
}
