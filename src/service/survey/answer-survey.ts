import { randomUUID } from 'node:crypto';
import type { Variables } from '../../engine/variables.ts';
import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { quarterAt, quarterKey, type Quarter } from '../quarters/quarter.ts';
import { useInvitation } from './invitation.ts';
import { respondentFields } from './respondent.ts';
import { elementsIn } from './survey-settings.ts';

// Answers are stored with their quarter and nothing finer, under a random id (ours are made of the time), and
// no event of the history tells of an answer that came with a token: what was answered cannot be put beside
// who was there at that moment.

/** `answers`: checked against the form of survey-form.ts. */
export function answerSurvey(context: ServiceContext, token: string, answers: Variables): Promise<void> {
  return inTransaction(context.database, async (tx) => {
    if (!(await useInvitation(tx, token)))
      throw new Rejection('conflict', 'answer the survey', 'this invitation was used already or never sent');
    await insertAnswer(context, tx, answers, { quarter: quarterAt(context.clock.now()), channel: 'online' });
  });
}

/** Types in a questionnaire that somebody filled in on paper. */
export function transcribeSurvey(
  context: ServiceContext,
  actor: Actor,
  quarter: Quarter,
  answers: Variables,
): Promise<void> {
  return inTransaction(context.database, async (tx) => {
    await insertAnswer(context, tx, answers, { quarter, channel: 'paper' });
    await record(tx, {
      type: 'survey.transcribed',
      at: context.clock.now(),
      actorId: actor.id,
      content: { quarter: quarterKey(quarter) },
    });
  });
}

async function insertAnswer(
  context: ServiceContext,
  tx: Transaction,
  answers: Variables,
  { quarter: { year, quarter }, channel }: { quarter: Quarter; channel: 'online' | 'paper' },
): Promise<void> {
  const elements = elementsIn((await settingsOf(context)).survey);
  const scores = Object.fromEntries(elements.map(({ key }) => [key, Number(answers[key])]));
  const about = Object.fromEntries(respondentFields.map(({ key, column }) => [column, textIn(answers, key)]));
  await tx.insert('survey_answers', {
    ...{ id: randomUUID(), year, quarter, channel },
    ...about,
    scores: JSON.stringify(scores),
    suggestion: textIn(answers, 'saran'),
  });
}

function textIn(answers: Variables, key: string): string | null {
  const value = answers[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
