import { z } from 'zod';
import { record } from '../../history/record.ts';
import { advanceInstance } from '../../instances/advance-instance.ts';
import { lockInstance } from '../../instances/lock-instance.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { applicationOf, type Application } from '../applications/application.ts';
import type { ServiceContext } from '../context.ts';
import type { TopicHandler, Work } from '../handlers/topic-handler.ts';
import { isCorrectable, placeOf } from './correctable.ts';
import { currentValue } from './current-value.ts';
import { dataRequestOfWork } from './data-request-of-work.ts';
import type { DataRequest } from './data-request.ts';

// Puts the wanted value in the place of the stored one. What was stored at that moment is kept with the request, so a
// correction can be told and taken back; the history says which datum, never its value.

export const applyCorrection: TopicHandler = async (work, tx, context) => {
  const request = await dataRequestOfWork(context, work);
  const { field, wantedValue } = request;
  if (!isCorrectable(field) || wantedValue === undefined)
    throw new Error(`Expected to correct what ${request.number} names, but it names nothing`);
  const former = await currentValue(context.database, request);
  await tx.run('UPDATE data_requests SET former_value = ? WHERE id = ?', [former ?? null, request.id]);
  const place = placeOf(field);
  if (place.of === 'account')
    await tx.run(`UPDATE users SET ${place.column} = ? WHERE id = ?`, [wantedValue, request.subjectId]);
  if (place.of === 'application') {
    const application = await applicationOfRequest(context, request);
    if ('key' in place) await setAnswer(tx, application, place.key, wantedValue);
    else await setColumn(tx, application, place.column, wantedValue);
    await tellCase(context, tx, application, request, work);
  }
  const content = { number: request.number, field };
  await record(tx, { type: 'data.corrected', at: work.now, instanceId: work.instanceId, content });
  return {};
};

async function applicationOfRequest(
  { database }: ServiceContext,
  request: DataRequest,
): Promise<Application> {
  const applicationId = request.applicationId ?? '';
  const application = await applicationOf(database, { applicationId });
  if (!application) throw new Error(`Expected to correct application ${applicationId}, but it is gone`);
  return application;
}

const setColumn = (tx: Transaction, { id }: Application, column: string, value: string): Promise<number> =>
  tx.run(`UPDATE applications SET ${column} = ? WHERE id = ?`, [value, id]);

const contentShape = z.record(z.string(), z.unknown());

async function setAnswer(tx: Transaction, { id }: Application, key: string, value: string): Promise<void> {
  const sql = `SELECT content FROM applications WHERE id = ? ${tx.dialect.forUpdate}`;
  const [row] = await tx.query<{ content: string }>(sql, [id]);
  const content = { ...contentShape.parse(JSON.parse(row?.content ?? '{}')), [key]: value };
  await tx.run('UPDATE applications SET content = ? WHERE id = ?', [JSON.stringify(content), id]);
}

/** Its history says so; where it still runs, its tasks and the lists say the new name. */
async function tellCase(
  context: ServiceContext,
  tx: Transaction,
  { id, instanceId, closedAt }: Application,
  { number, field = '' }: DataRequest,
  { now }: Work,
): Promise<void> {
  const event = { type: 'data.corrected', at: now, instanceId, content: { number, field } };
  const application = await applicationOf(context.database, { applicationId: id });
  if (!application) return;
  const { name, unit } = application;
  await tx.run('UPDATE instances SET subject = ? WHERE id = ?', [`${name} · ${unit}`, instanceId]);
  if (closedAt !== undefined) return record(tx, event);
  const instance = await lockInstance(context, tx, instanceId);
  const variables = { namaPemohon: name, unitKerja: unit };
  await advanceInstance(context, tx, instance, { type: 'variables-changed', variables }, { now, event });
}
