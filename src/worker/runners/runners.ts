import type { Runner } from '../context.ts';
import { runCalendarChange } from './run-calendar-change.ts';
import { runCallAnswer, runCallCancel, runProcessCall } from './run-call.ts';
import { runDecision } from './run-decision.ts';
import { runHousekeeping } from '../housekeeping.ts';
import { runContinuation } from './run-continuation.ts';
import { runBufferedMessage, runMessage } from './run-message.ts';
import { runInstanceMigration } from './run-instance-migration.ts';
import { runOutbox } from './run-outbox.ts';
import { runProcessStart, runStartTimer } from './run-process-start.ts';
import { runRenewalReminder } from './run-renewal-reminder.ts';
import { runScriptTask } from './run-script-task.ts';
import { runServiceTask } from './run-service-task.ts';
import { runSignal, runSignalDelivery } from './run-signal.ts';
import { runTimer } from './run-timer.ts';

// Job kind → who runs it. A kind that is not here is left to a program that knows it (leave-to-others.ts).

export const runners: Readonly<Record<string, Runner | undefined>> = {
  timer: runTimer,
  'service-task': runServiceTask,
  'script-task': runScriptTask,
  continuation: runContinuation,
  decision: runDecision,
  message: runMessage,
  'buffered-message': runBufferedMessage,
  signal: runSignal,
  'signal-delivery': runSignalDelivery,
  'process-start': runProcessStart,
  'start-timer': runStartTimer,
  'process-call': runProcessCall,
  'call-answer': runCallAnswer,
  'call-cancel': runCallCancel,
  'calendar-change': runCalendarChange,
  'instance-migration': runInstanceMigration,
  outbox: runOutbox,
  'renewal-reminder': runRenewalReminder,
  housekeeping: runHousekeeping,
};
