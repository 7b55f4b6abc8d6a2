import { Rejection } from '../../kernel/rejection.ts';
import { defaultConsentTexts } from '../consents/consent-texts.ts';
import { recordConsent } from '../consents/record-consent.ts';
import { finding, problemOf } from '../findings/finding.ts';
import { localeOf, type ApplicationEffect } from './task-effect.ts';

/** Yes or no to the holder's agreement, with the text it answers; both are kept. */
export const keepAgreement: ApplicationEffect = async (task, tx, context) => {
  const { values, applicationId, actor, now, ip } = task;
  const { setujuPerjanjian } = values;
  if (typeof setujuPerjanjian !== 'boolean') {
    const locale = await localeOf(task, context);
    const problem = problemOf('setujuPerjanjian', finding('agreement.unanswered'), locale);
    throw new Rejection('invalid', 'record the agreement', 'the answer is missing', [problem]);
  }
  const answer = setujuPerjanjian ? 'yes' : 'no';
  const consent = { applicationId, kind: 'agreement', answer, givenBy: actor.id, givenAt: now, ip } as const;
  await recordConsent(tx, defaultConsentTexts, consent);
  return {};
};
