import { at, layanan } from '../../calendar/layanan.ts';
import { aModel } from '../../support/model-builder.ts';

// Processes that wait for a time: one alone, one beside a task that goes on.

export type TimerOptions = Parameters<Parameters<Parameters<typeof aModel>[0]>[0]['catch']>[1];

export const office = { calendar: (id: string) => (id === 'layanan' ? layanan : undefined) };
export const monday = at('2026-11-23 09:00');

export const waiting = (options: TimerOptions) =>
  aModel((p) => {
    p.start();
    p.catch('wait', options);
    p.end();
    p.path('start', 'wait', 'end');
  });

export const repeating = (options: TimerOptions) =>
  aModel((p) => {
    p.start();
    p.userTask('work');
    p.boundary('remind', 'work', { ...options, interrupting: false });
    p.path('start', 'work');
  });
