import type { Place, Standing } from '../../testing/try-out/tried.ts';
import type { PageRequest } from '../page.ts';
import { shortInstant } from '../words/instants.ts';

// What the process waits for now, each with what can happen there. The view draws the fields that a step needs.

export interface Wait extends Place {
  readonly kind: 'task' | 'job' | 'call' | 'message' | 'timer' | 'incident' | 'choice';
  readonly facts: string;
  readonly steps: readonly StepOffered[];
}

interface StepOffered {
  readonly do: string;
  readonly label: string;
  readonly isMain: boolean;
  /** What must be typed. */
  readonly asks: 'message' | 'code' | undefined;
  readonly takesVariables: boolean;
}

export function waitsOf(standing: Standing, { t, locale }: Pick<PageRequest, 't' | 'locale'>): Wait[] {
  const offer = (name: string, more: Partial<StepOffered> = {}): StepOffered => ({
    do: name,
    label: t(`tryOut.do.${name}`),
    isMain: false,
    asks: undefined,
    takesVariables: false,
    ...more,
  });
  const main = { isMain: true, takesVariables: true };
  const codeAsked = { asks: 'code', takesVariables: true } as const;
  return [
    ...standing.incidents.map((one): Wait => ({
      ...one,
      kind: 'incident',
      facts: one.message,
      steps: [offer('retry', { isMain: true })],
    })),
    ...standing.tasks.map((one): Wait => ({ ...one, kind: 'task', facts: one.who.join(', '), steps: [] })),
    ...standing.jobs.map((one): Wait => ({
      ...one,
      kind: 'job',
      facts: one.topic,
      steps: [
        offer('answer-job', main),
        offer('fail-job', { asks: 'message' }),
        offer('throw-error', codeAsked),
      ],
    })),
    ...standing.calls.map((one): Wait => ({
      ...one,
      kind: 'call',
      facts: one.process,
      steps: [offer('end-call', main), offer('break-call', codeAsked)],
    })),
    ...standing.messages.map((one): Wait => ({
      ...one,
      kind: 'message',
      facts: one.message,
      steps: [offer('message', main)],
    })),
    ...standing.choices.map((one): Wait => ({
      ...one,
      kind: 'choice',
      facts: '',
      steps: [offer('choose', main)],
    })),
    ...standing.timers.map((one): Wait => ({
      ...one,
      kind: 'timer',
      facts: one.dueAt ? t('tryOut.due', { at: shortInstant(one.dueAt, locale) }) : t('tryOut.still'),
      steps: one.dueAt ? [offer('wait-for-timer', { isMain: true })] : [],
    })),
  ];
}
