import { createHash } from 'node:crypto';
import { Rejection, type Problem } from '../kernel/rejection.ts';

// What a deployment consists of: process.bpmn, its forms, decisions, scenarios and README. Names are relative to the
// folder and written with "/", wherever the files come from.

export interface SourceFile {
  readonly name: string;
  readonly content: string;
}

export interface ProcessFolder {
  readonly files: readonly SourceFile[];
}

export type ResourceKind = 'process' | 'form' | 'decision' | 'scenario' | 'readme';

export const processFile = 'process.bpmn';
export const formFile = (formKey: string): string => `forms/${formKey}.form`;

const kinds: readonly (readonly [RegExp, ResourceKind])[] = [
  [/^process\.bpmn$/, 'process'],
  [/^forms\/[A-Za-z0-9][\w.-]*\.form$/, 'form'],
  [/^decisions\/[A-Za-z0-9][\w.-]*\.dmn$/, 'decision'],
  [/^scenarios\/[A-Za-z0-9][\w.-]*\.json$/, 'scenario'],
  [/^README\.md$/, 'readme'],
];

export const kindOf = (fileName: string): ResourceKind | undefined =>
  kinds.find(([pattern]) => pattern.test(fileName))?.[1];

export const mostFiles = 200;
export const longestFile = 2_000_000;

/** Throws invalid, naming each file that cannot be part of a deployment. */
export function refuseUnlessFolder({ files }: ProcessFolder): void {
  const problems: Problem[] = [];
  const refuse = (name: string, message: string) => problems.push({ field: name, message });
  if (files.length > mostFiles) refuse('files', `there are more than ${mostFiles}`);
  if (!files.some((file) => file.name === processFile)) refuse(processFile, 'it is missing');
  for (const [index, { name, content }] of files.entries()) {
    if (!kindOf(name))
      refuse(
        name,
        `it is neither ${processFile}, forms/*.form, decisions/*.dmn, scenarios/*.json nor README.md`,
      );
    if (content.length > longestFile) refuse(name, `it is longer than ${longestFile} characters`);
    if (files.findIndex((file) => file.name === name) !== index) refuse(name, 'it is there twice');
  }
  if (problems.length > 0) throw refusedDeployment(problems);
}

export function refusedDeployment(problems: readonly Problem[]): Rejection {
  const sentences = problems.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return new Rejection('invalid', 'deploy the process', sentences, problems);
}

/** The same content gives the same hash, in whatever order the files come. */
export function contentHash({ files }: ProcessFolder): string {
  const sorted = files
    .map(({ name, content }) => [name, content] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
