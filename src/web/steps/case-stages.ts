import type { StepOfCase } from './case-steps.ts';

// The way of a renewal and of a revocation, told as the eight steps are for an issuance: which tasks make a stage,
// and how far a case has come. Asking for it was the first stage, which has no task.

export type StagedKind = 'pembaruan' | 'pencabutan';

interface Stage {
  readonly tasks: readonly string[];
  /** Left out where the case went past it without such a task. */
  readonly isOptional?: boolean;
}

const stages: Readonly<Record<StagedKind, readonly Stage[]>> = {
  pembaruan: [
    { tasks: [] },
    { tasks: ['Usr_KonfirmasiData'] },
    { tasks: ['Usr_PeriksaData'] },
    { tasks: ['Usr_AjukanAMS', 'Usr_BuatCSR', 'Usr_UnggahRekomendasi', 'Usr_Perjanjian'] },
    { tasks: ['Usr_SetujuiAMS'] },
    { tasks: ['Rcv_KeputusanBSrE'] },
    { tasks: ['Usr_CatatSertifikat'] },
  ],
  pencabutan: [{ tasks: [] }, { tasks: ['Usr_Disposisi'], isOptional: true }, { tasks: ['Usr_CabutAMS'] }],
};

export const isStaged = (kind: string): kind is StagedKind => Object.hasOwn(stages, kind);

export interface StagedProgress {
  /** Element ids of tasks, open and completed. */
  readonly open: readonly string[];
  readonly passed: ReadonlySet<string>;
  readonly isClosed: boolean;
  /** It ended as it was meant to. */
  readonly isFulfilled: boolean;
}

/** Each with the number of its name; a stage that was never entered, but could be left out, is. */
export function stagesOfCase(kind: StagedKind, progress: StagedProgress): StepOfCase[] {
  const all = stages[kind];
  const current = currentStage(all, progress);
  return all.flatMap(({ isOptional = false, tasks }, index) => {
    const wasSkipped = isOptional && index < current && !tasks.some((task) => progress.passed.has(task));
    if (wasSkipped) return [];
    const isNow = index === current && !progress.isClosed;
    return [{ number: index + 1, state: index < current ? 'done' : isNow ? 'now' : 'later' }];
  });
}

/** The first stage with an open task; without any, the one after the last that was passed. */
function currentStage(all: readonly Stage[], { open, passed, isFulfilled }: StagedProgress): number {
  if (isFulfilled) return all.length;
  const first = all.findIndex(({ tasks }) => tasks.some((task) => open.includes(task)));
  if (first >= 0) return first;
  const last = all.findLastIndex(({ tasks }) => tasks.some((task) => passed.has(task)));
  return Math.max(last, 0) + 1;
}
