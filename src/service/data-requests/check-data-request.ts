import type { Actor } from '../../identity/actor.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { applicationOf } from '../applications/application.ts';
import type { ServiceContext } from '../context.ts';
import { finding, problemOf, type Finding, type Locale } from '../findings/finding.ts';
import {
  holdsNik,
  isCorrectable,
  isOfApplication,
  wantedValue,
  type CorrectableField,
} from './correctable.ts';
import { currentValue } from './current-value.ts';
import { isDataRequestKind, type DataRequestKind } from './data-request.ts';

// What was typed into the form of a request, checked whole. Somebody asks about their own data only: an application
// that is another's does not exist for them.

export interface DataRequestInput {
  kind: string;
  /** Of a correction (correctable.ts). */
  field: string;
  /** Of a correction of what stands in an application. */
  ticketNumber: string;
  wanted: string;
  reason: string;
  wantsDeletion: boolean;
  locale: Locale;
}

export interface CheckedRequest {
  kind: DataRequestKind;
  field?: CorrectableField;
  applicationId?: string;
  formerValue?: string | undefined;
  wantedValue?: string;
  reason: string;
  wantsDeletion: boolean;
}

const longestReason = 2000;

export async function checkDataRequest(
  context: ServiceContext,
  actor: Actor,
  input: DataRequestInput,
  now: Date,
): Promise<CheckedRequest> {
  const { kind } = input;
  if (!isDataRequestKind(kind))
    throw new Rejection('invalid', 'ask about one’s data', 'no right is named', [
      problemOf('kind', finding('field.required'), input.locale),
    ]);
  const problems: Problem[] = [];
  const wrong = (field: string, found: Finding) => problems.push(problemOf(field, found, input.locale));
  const reason = input.reason.normalize('NFC').trim();
  if (reason === '' && kind !== 'AKSES') wrong('reason', finding('field.required'));
  if (reason.length > longestReason) wrong('reason', finding('field.too-long', { max: longestReason }));
  if (holdsNik(reason)) wrong('reason', finding('field.no-nik'));
  const correction = kind === 'PERBAIKAN' ? await correctionIn(context, actor, input, now, wrong) : {};
  if (problems.length > 0)
    throw new Rejection('invalid', 'ask about one’s data', 'something in it is missing or wrong', problems);
  return { kind, reason, wantsDeletion: kind === 'PENARIKAN' && input.wantsDeletion, ...correction };
}

async function correctionIn(
  context: ServiceContext,
  actor: Actor,
  { field, ticketNumber, wanted }: DataRequestInput,
  now: Date,
  wrong: (field: string, found: Finding) => void,
): Promise<Omit<CheckedRequest, 'kind' | 'reason' | 'wantsDeletion'>> {
  if (!isCorrectable(field)) {
    wrong('field', finding('field.required'));
    return {};
  }
  const read = wantedValue(field, wanted, localDateOf(now));
  if ('problem' in read) wrong('wanted', read.problem);
  const application = isOfApplication(field)
    ? await applicationOf(context.database, { ticketNumber })
    : undefined;
  const isTheirs = application?.applicantId === actor.id;
  if (isOfApplication(field) && !isTheirs) wrong('ticketNumber', finding('field.required'));
  const of = {
    field,
    subjectId: actor.id,
    ...(application && isTheirs && { applicationId: application.id }),
  };
  return {
    field,
    ...(of.applicationId !== undefined && { applicationId: of.applicationId }),
    formerValue: await currentValue(context.database, { applicationId: undefined, ...of }),
    ...('value' in read && { wantedValue: read.value }),
  };
}
