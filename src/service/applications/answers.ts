import { finding, type Finding } from '../findings/finding.ts';
import { isRealDate } from '../../kernel/local-date.ts';
import type { Reading } from '../identity-numbers/reading.ts';
import { textFields, type FieldFinding, type RegistrationField, type TextField } from './registration.ts';

/** What was typed into the registration form, read field by field; keeps what is wrong and what is only odd. */
export class Answers {
  readonly errors: FieldFinding[] = [];
  readonly warnings: FieldFinding[] = [];

  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  error(field: RegistrationField, found: Finding): void {
    this.errors.push({ field, finding: found });
  }

  warning(field: RegistrationField, found: Finding): void {
    this.warnings.push({ field, finding: found });
  }

  /** Keeps the findings of a number, and gives its value. */
  reading<Value>(field: RegistrationField, { number, errors, warnings }: Reading<Value>): Value | undefined {
    for (const found of errors) this.error(field, found);
    for (const found of warnings) this.warning(field, found);
    return number;
  }

  /** Whatever is no text reads as nothing. */
  typed(field: RegistrationField): string {
    const value = this.values[field];
    return typeof value === 'string' ? value.normalize('NFC').trim() : '';
  }

  text(field: TextField): string {
    const { required, max } = textFields[field];
    const text = this.typed(field).replace(/\s+/gu, ' ');
    if (required && text === '') this.error(field, finding('field.required'));
    if (text.length > max) this.error(field, finding('field.too-long', { max }));
    return text;
  }

  choice<Choice extends string>(field: RegistrationField, choices: readonly Choice[]): Choice | undefined {
    const typed = this.typed(field);
    const choice = choices.find((known) => known === typed);
    if (choice === undefined) this.missing(field, 'field.not-allowed');
    return choice;
  }

  dateUntil(field: RegistrationField, today: string): string | undefined {
    const typed = this.typed(field);
    if (isRealDate(typed) && typed <= today) return typed;
    this.missing(field, 'field.date');
    return undefined;
  }

  /** An empty field is missing; a filled one has the other fault. */
  missing(field: RegistrationField, otherwise: Finding['code']): void {
    this.error(field, finding(this.typed(field) === '' ? 'field.required' : otherwise));
  }

  /** A consent is given by ticking it, and by nothing else. */
  consent(field: RegistrationField): void {
    if (this.values[field] !== true) this.error(field, finding('consent.required'));
  }
}
