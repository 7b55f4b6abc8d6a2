import { Rejection } from '../../kernel/rejection.ts';
import { signedIn, type Page } from '../page.ts';
import { subjectNamed, type Subject } from './subject.ts';

const mostSubjects = 8;

/** Opens a line on which the browser hears when something it asks about (`?about=…`) has changed. */
export const livePage: Page = async (request) => {
  const actor = signedIn(request);
  const names = new Set(request.query.getAll('about').slice(0, mostSubjects));
  const subjects: Subject[] = [];
  for (const name of names) {
    const subject = await subjectNamed(request.services.database, actor, name);
    if (subject) subjects.push(subject);
  }
  if (subjects.length === 0)
    throw new Rejection('not-found', 'hear of changes', 'there is nothing to hear of');
  return { listens: subjects };
};
