import type { Problem } from '../../kernel/rejection.ts';

/** What a rule says of one element: an error refuses the deployment, a warning is told with it. */
export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** Empty where the file as a whole is meant. */
  readonly elementId: string;
  readonly message: string;
}

export const findingOf =
  (severity: Finding['severity']) =>
  ({ rule, field, message }: Problem): Finding => ({
    rule: rule ?? 'content-known',
    severity,
    elementId: field,
    message,
  });
