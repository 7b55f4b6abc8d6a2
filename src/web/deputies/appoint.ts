import { validateSubmission } from '../../definitions/forms/validate-submission.ts';
import { record } from '../../history/record.ts';
import { appointDeputy } from '../../identity/deputies/appoint-deputy.ts';
import { findDeputy } from '../../identity/deputies/deputy-list.ts';
import { endDeputy } from '../../identity/deputies/end-deputy.ts';
import { capacityInWords } from '../../identity/deputies/standing.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import type { Variables } from '../../engine/variables.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { formFor, showDeputies } from './deputies-page.ts';

export const appointPage: Page = async (request) => {
  const { services, body, locale, t } = request;
  const form = await formFor(request, services.database);
  const { values, problems } = validateSubmission(form, body, {}, locale);
  if (problems.length > 0) return showDeputies(request, { typed: body, problems });
  try {
    await appoint(request, values);
    return { redirect: paths.deputies.index, flash: { tone: 'done', text: t('deputies.appointed') } };
  } catch (error) {
    if (!(error instanceof Rejection) || error.problems.length === 0) throw error;
    const inWords = error.problems.map(({ field, message }) => ({
      field,
      message: t(`deputies.problems.${message}`),
    }));
    return showDeputies(request, { typed: body, problems: inWords });
  }
};

function appoint(request: PageRequest, values: Variables): Promise<void> {
  const { services, now } = request;
  const by = signedIn(request).id;
  return inTransaction(services.database, async (tx) => {
    const { id } = await appointDeputy(tx, values, { by, now });
    await tell(tx, request, { type: 'deputy.appointed' }, id);
  });
}

export const endPage: Page = async (request) => {
  const { services, params, now, t } = request;
  const id = params['deputyId'] ?? '';
  if (!(await findDeputy(services.database, id)))
    throw new Rejection('not-found', 'end the appointment', 'there is no such appointment');
  await inTransaction(services.database, async (tx) => {
    await endDeputy(tx, id, signedIn(request).id, now);
    await tell(tx, request, { type: 'deputy.ended' }, id);
  });
  return { redirect: paths.deputies.index, flash: { tone: 'done', text: t('deputies.ended') } };
};

/** With the names as they are now. */
async function tell(
  tx: Transaction,
  request: PageRequest,
  { type }: { type: `deputy.${string}` },
  id: string,
): Promise<void> {
  const deputy = await findDeputy(request.services.database, id);
  if (!deputy) throw new Error(`Expected appointment ${id} to be there, but it is not`);
  const { capacity, officialName: official, deputyName, fromOn, untilOn, reason: why } = deputy;
  const content = {
    ...{ deputyId: deputy.deputyId, officialId: deputy.officialId, official, deputy: deputyName },
    ...{ capacity: capacityInWords[capacity], fromOn, untilOn, why },
  };
  await record(tx, { type, at: request.now, actorId: signedIn(request).id, content });
}
