import { definitionById } from '../../definitions/definition.ts';
import { filesOf } from '../../definitions/files-of.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { draftIn } from '../drafts/draft-in.ts';
import { signedIn, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import type { Whose } from '../../testing/try-out/kept-plan.ts';

// What is tried out: a draft as it is now, or a version as it was deployed. The address says which.

export interface Subject {
  readonly whose: Whose;
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  /** Undefined for a version, which nobody changes any more. */
  readonly draft: { readonly id: string; readonly revision: number } | undefined;
  readonly links: Links;
}

export interface Links {
  readonly subject: string;
  readonly diagram: string;
  readonly try: string;
  readonly start: string;
  readonly steps: string;
  readonly back: string;
  readonly form: string;
  readonly scenario: string | undefined;
  readonly scenarios: string | undefined;
}

/** Throws not-found. */
export const subjectIn = (request: PageRequest): Promise<Subject> =>
  request.params['draftId'] === undefined ? versionIn(request) : draftSubject(request);

async function draftSubject(request: PageRequest): Promise<Subject> {
  const { id: draftId, name, files, revision } = await draftIn(request);
  const { drafts } = paths;
  const at = { draftId };
  return {
    whose: { userId: signedIn(request).id, subject: `draft:${draftId}` },
    name,
    files,
    draft: { id: draftId, revision },
    links: {
      subject: drafts.one(at),
      diagram: drafts.file(at),
      try: drafts.trial(at),
      start: drafts.tryStart(at),
      steps: drafts.trySteps(at),
      back: drafts.tryBack(at),
      form: drafts.tryForm(at),
      scenario: drafts.tryScenario(at),
      scenarios: drafts.scenarios(at),
    },
  };
}

async function versionIn(request: PageRequest): Promise<Subject> {
  const { database } = request.services;
  const definitionId = request.params['definitionId'] ?? '';
  const definition = await definitionById(database, definitionId);
  if (!definition)
    throw new Rejection('not-found', `try out process ${definitionId}`, 'there is no such version');
  const { processes } = paths;
  const at = { definitionId };
  return {
    whose: { userId: signedIn(request).id, subject: `version:${definitionId}` },
    name: definition.name,
    files: await filesOf(database, definitionId),
    draft: undefined,
    links: {
      subject: processes.one(at),
      diagram: processes.diagram(at),
      try: processes.trial(at),
      start: processes.tryStart(at),
      steps: processes.trySteps(at),
      back: processes.tryBack(at),
      form: processes.tryForm(at),
      scenario: undefined,
      scenarios: undefined,
    },
  };
}
