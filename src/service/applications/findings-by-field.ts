import type { Finding } from '../findings/finding.ts';
import type { Reading } from '../identity-numbers/reading.ts';
import type { FieldFinding, RegistrationField } from './registration.ts';

/** Collects what is wrong, and what is only odd, under the field it is about. */
export class FindingsByField {
  readonly errors: FieldFinding[] = [];
  readonly warnings: FieldFinding[] = [];

  error(field: RegistrationField, finding: Finding): void {
    this.errors.push({ field, finding });
  }

  warning(field: RegistrationField, finding: Finding): void {
    this.warnings.push({ field, finding });
  }

  reading(field: RegistrationField, { errors, warnings }: Reading<unknown>): void {
    for (const finding of errors) this.error(field, finding);
    for (const finding of warnings) this.warning(field, finding);
  }
}
