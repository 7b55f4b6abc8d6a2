import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { choicesIn, type Choices } from '../../definitions/forms/choices.ts';
import type { Form } from '../../definitions/forms/form.ts';
import { parseForm } from '../../definitions/forms/parse-form.ts';
import { kindOf, processFile, type ProcessFolder } from '../../definitions/process-folder.ts';
import { compileDecisions } from '../../engine/decisions/compile-decisions.ts';
import type { Decisions } from '../../engine/decisions/drg.ts';
import { compileModels } from '../../engine/model/compile-model.ts';
import type { Model } from '../../engine/model/model.ts';
import { Rejection } from '../../kernel/rejection.ts';

// A process folder ready to be walked. A form that is missing or wrong does not stand in the way: its task takes
// any answers, so that a draft can be tried before all of it is drawn. The deployment checks tell of it.

export interface Compiled {
  readonly models: readonly Model[];
  /** By form key. */
  readonly forms: ReadonlyMap<string, Form>;
  readonly choices: Choices;
  readonly decisions: Decisions;
}

export type Calendars = (calendarId: string) => WorkingCalendar | undefined;

/** Throws the refusal of the deployment where the process or a decision cannot be executed. */
export async function compileFolder({ files }: ProcessFolder): Promise<Compiled> {
  const xml = files.find(({ name }) => name === processFile)?.content ?? '';
  const forms = new Map(
    files.flatMap(({ name, content }): [string, Form][] => {
      const form = kindOf(name) === 'form' ? readForm(content, name) : undefined;
      return form ? [[name.replace(/^forms\/|\.form$/g, ''), form]] : [];
    }),
  );
  return {
    models: await compileModels(xml),
    forms,
    choices: choicesIn([...forms.values()]),
    decisions: await compileDecisions(files.filter(({ name }) => kindOf(name) === 'decision')),
  };
}

function readForm(content: string, name: string): Form | undefined {
  try {
    return parseForm(content, name);
  } catch (error) {
    if (error instanceof Rejection) return undefined;
    throw error;
  }
}
