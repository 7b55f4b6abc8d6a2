import { calendarContents } from '../../definitions/calendar-contents.ts';
import type { Problem } from '../../kernel/rejection.ts';
import type { PageRequest, Reply } from '../page.ts';
import { textOf } from '../page.ts';
import { formIn, shownForm } from './form-in.ts';
import { marksOf } from './marks-of.ts';
import { fieldMoment, type Sent } from './sent.ts';
import { startView } from './start-view.ts';
import type { Subject } from './subject.ts';
import type { Trial } from './tried-by.ts';
import { waitsOf } from './waits-view.ts';

/** The page of a try-out: where it stands, what can happen next, and what has happened. */
export async function showTry(
  request: PageRequest,
  subject: Subject,
  trial: Trial,
  sent?: Sent,
): Promise<Reply> {
  const { t, locale } = request;
  const { tried, plan, refused } = trial;
  const { standing, broke, steps } = tried;
  return {
    view: 'try-out/try',
    title: t('tryOut.of', { name: subject.name }),
    ...(sent ? { status: 422 } : {}),
    locals: {
      wide: true,
      scripts: ['diagram.js'],
      styles: ['diagram.css'],
      subject,
      refused,
      marks: marksOf(tried),
      begun: plan !== undefined && steps.length > 0,
      standing,
      start: await startView(request, subject, trial, sent),
      broke: broke && { expected: broke.expected[locale], got: broke.got[locale], step: steps.length },
      taken: plan?.steps.length ?? 0,
      steps: steps.map(({ words, told, now }) => ({ words: words[locale], told: told[locale], now })),
      waits: standing ? waitsOf(standing, request) : [],
      form: standing ? await taskForm(request, subject, trial, sent) : undefined,
      clockField: standing && fieldMoment(new Date(standing.now)),
      calendarIds: Object.keys(await calendarContents(request.services.database)),
      sent: sent?.body ?? {},
      problems: problemsOf(sent),
      variables: Object.entries(standing?.variables ?? {}).map(([name, value]) => ({
        name,
        value: JSON.stringify(value),
      })),
      maySave: subject.draft !== undefined && request.actor?.can('definitions.edit') === true,
    },
  };
}

/** Of the task that was asked for in the address or sent, else of the first. */
async function taskForm(request: PageRequest, subject: Subject, { tried }: Trial, sent?: Sent) {
  const wanted = sent ? textOf(sent.body, 'at') : request.query.get('task');
  const tasks = tried.standing?.tasks ?? [];
  const task = tasks.find(({ elementId }) => elementId === wanted) ?? tasks[0];
  if (!task) return undefined;
  const form = formIn(subject, task.formKey);
  const isSent = sent !== undefined && textOf(sent.body, 'do') === 'complete';
  const typed = isSent ? { typed: sent.body, problems: sent.problems } : {};
  return {
    task,
    isMissing: task.formKey !== undefined && !form,
    view: form && (await shownForm(request, subject, { form, seen: task.seen, ...typed })),
  };
}

/** Those of a step that is no form's: they stand on top, with what was typed below. */
function problemsOf(sent: Sent | undefined): readonly (Problem & { href: string })[] {
  return (sent?.problems ?? []).map((problem) => ({
    ...problem,
    href: `#${textOf(sent?.body ?? {}, 'place') || 'next'}`,
  }));
}
