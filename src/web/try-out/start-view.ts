import type { FormView } from '../forms/form-view.ts';
import type { PageRequest } from '../page.ts';
import { textOf } from '../page.ts';
import { scenariosOf } from '../../testing/scenario/run-scenario.ts';
import { folderOf } from '../../definitions/drafts/draft.ts';
import type { StartOffered } from '../../testing/try-out/starts.ts';
import { formIn, shownForm } from './form-in.ts';
import { fieldMoment, type Sent } from './sent.ts';
import type { Subject } from './subject.ts';
import type { Trial } from './tried-by.ts';

// How a try-out can begin: at one of the process's starts, with its form, or as one of its scenarios does.

export interface StartView {
  readonly starts: readonly (StartOffered & { readonly href: string; readonly isChosen: boolean })[];
  readonly chosen: StartOffered | undefined;
  readonly form: FormView | undefined;
  readonly now: string;
  readonly scenarios: readonly string[];
}

export async function startView(
  request: PageRequest,
  subject: Subject,
  { starts }: Trial,
  sent?: Sent,
): Promise<StartView> {
  const wanted = sent ? textOf(sent.body, 'start') : request.query.get('start');
  const chosen = starts.find((start) => startKey(start) === wanted) ?? starts[0];
  const form = formIn(subject, chosen?.formKey);
  const typed = sent ? { typed: sent.body, problems: sent.problems } : {};
  return {
    starts: starts.map((start) => ({
      ...start,
      href: `${subject.links.try}?start=${encodeURIComponent(startKey(start))}`,
      isChosen: start === chosen,
    })),
    chosen,
    form: form && (await shownForm(request, subject, { form, seen: {}, ...typed })),
    now: (sent && textOf(sent.body, 'moment')) || fieldMoment(request.now),
    scenarios: scenariosOf(folderOf(subject)).map(({ name }) => name),
  };
}

/** Of a file with several pools each process has starts of its own. */
export const startKey = ({
  processId,
  elementId = '',
}: Pick<StartOffered, 'processId' | 'elementId'>): string => `${processId}/${elementId}`;
