// The eight steps of the published standard, as far as a case has come. Tasks that the standard does not
// number count to the step they hold up.

export const stepCount = 8;

/** What follows the eighth step: the office and BSrE decide. */
export const afterLastStep = stepCount + 1;

const heldUpStep: Readonly<Record<string, number>> = {
  Usr_LengkapiBerkas: 3,
  Usr_SiapkanAkunAMS: 4,
  Usr_KonfirmasiBatal: 8,
};

export interface StepOfCase {
  readonly number: number;
  readonly state: 'done' | 'now' | 'later';
}

export interface CaseProgress {
  /** Open tasks: where the case stands. Without any, `reached` says it. */
  readonly open: readonly { readonly elementId: string; readonly step: number | undefined }[];
  /** The highest step with a completed task. */
  readonly reached: number;
  readonly isClosed: boolean;
  readonly isIssued: boolean;
}

export function stepsOfCase(progress: CaseProgress): StepOfCase[] {
  const current = currentStep(progress);
  return Array.from({ length: stepCount }, (_, index) => index + 1).map((number) => ({
    number,
    state: number < current ? 'done' : number === current && !progress.isClosed ? 'now' : 'later',
  }));
}

/** 1 to 8, or 9 when all eight are behind. */
export function currentStep({ open, reached, isClosed, isIssued }: CaseProgress): number {
  if (isIssued) return afterLastStep;
  // Sending the application was the first step: however the case ended, that one was done.
  if (isClosed) return Math.max(reached, 2);
  const steps = open.map(({ step, elementId }) => step ?? heldUpStep[elementId] ?? afterLastStep);
  return steps.length > 0 ? Math.min(...steps) : Math.max(reached, 1);
}
