import type { Form } from '../../definitions/forms/form.ts';
import { documentFieldsOf } from '../../definitions/forms/document-fields.ts';
import type { Variables } from '../../engine/variables.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import type { ServiceContext } from '../context.ts';
import { finding, sentenceOf, type Locale } from '../findings/finding.ts';
import { isDocumentKind, type DocumentKind } from './document-kinds.ts';
import type { ReceivedFile } from './receive-uploads.ts';
import { stageUploads } from './staging/stage-uploads.ts';
import type { Scope } from './staging/staged-document.ts';

// Between a form, whose file fields have keys of their own, and the documents of the service, which have
// kinds. Problems go back under the field that asked.

export interface SentFile {
  field: string;
  fileName: string;
  content: Buffer;
  /** Bytes that were sent, where `content` holds only the beginning of a file that is far too large. */
  size?: number;
}

export interface FormFiles {
  form: Form;
  scope: Scope;
  /** What the fields' conditions read: files of fields that are not shown are not taken. */
  values: Variables;
  files: readonly SentFile[];
  locale: Locale;
}

/** Stages what the form asked for; says under each field what is wrong with its file. */
export async function stageFormFiles(
  context: ServiceContext,
  actor: Pick<Actor, 'id'>,
  { form, scope, values, files, locale }: FormFiles,
): Promise<Problem[]> {
  const fields = documentFieldsOf(form, { values });
  const received = files.flatMap(({ field, fileName, content, size }): ReceivedFile[] => {
    const asked = fields.find(({ key }) => key === field);
    return asked
      ? [{ kind: asked.document, fileName, bytes: content, ...(size !== undefined && { size }) }]
      : [];
  });
  return underFields(form, await stageUploads(context, actor, scope, received, locale));
}

export const kindsAskedBy = (form: Form, values: Variables): DocumentKind[] =>
  documentFieldsOf(form, { values }).flatMap(({ document }) => (isDocumentKind(document) ? [document] : []));

/** A problem for each required file that is not among those that are here. */
export const absentFiles = (
  form: Form,
  values: Variables,
  here: readonly { kind: DocumentKind }[],
  locale: Locale,
): Problem[] =>
  documentFieldsOf(form, { values, locale })
    .filter(({ required, document }) => required && !here.some(({ kind }) => kind === document))
    .map(({ key, label }) => ({
      field: key,
      message: sentenceOf(finding('file.required', { document: label }), locale),
    }));

/** The first thing that is wrong with a field is the one to mend first. */
export const onePerField = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ field }, index) => problems.findIndex((other) => other.field === field) === index);

/** Problems that name a document by its kind, at the field of the form that asked for it. */
export function underFields(form: Form, problems: readonly Problem[]): Problem[] {
  const fields = documentFieldsOf(form);
  return problems.map((problem) => ({
    ...problem,
    field: fields.find(({ document }) => document === problem.field)?.key ?? problem.field,
  }));
}

/** The same for whatever a command refuses. */
export async function refusedUnderFields<Result>(form: Form, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Rejection) || error.problems.length === 0) throw error;
    throw new Rejection(error.kind, error.attempt, error.obstacle, underFields(form, error.problems));
  }
}
