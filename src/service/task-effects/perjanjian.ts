import { Rejection } from '../../kernel/rejection.ts';
import { recordConsent } from '../consents/record-consent.ts';
import { finding, problemOf } from '../findings/finding.ts';
import { localeOf, type ApplicationEffect } from './task-effect.ts';

/** Yes or no to the holder's agreement, with the text it answers; both are kept. */
export const keepAgreement: ApplicationEffect = async (task, tx, context) => {
  const { values, applicationId, actor, now, ip } = task;
  const { setujuPerjanjian } = values;
  const locale = await localeOf(task, context);
  if (typeof setujuPerjanjian !== 'boolean') {
    const problem = problemOf('setujuPerjanjian', finding('agreement.unanswered'), locale);
    throw new Rejection('invalid', 'record the agreement', 'the answer is missing', [problem]);
  }
  const answer = setujuPerjanjian ? 'yes' : 'no';
  const given = { answer, givenBy: actor.id, givenAt: now, locale, ip } as const;
  await recordConsent(context.database, tx, { applicationId, kind: 'agreement', ...given });
  return {};
};
