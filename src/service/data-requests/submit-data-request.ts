import { record } from '../../history/record.ts';
import type { Actor } from '../../identity/actor.ts';
import { nextNumber } from '../../instances/next-number.ts';
import { startInstance } from '../../instances/start/start-instance.ts';
import { newId } from '../../kernel/ids.ts';
import { localYearOf } from '../../kernel/local-date.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { finding, problemOf } from '../findings/finding.ts';
import { checkDataRequest, type CheckedRequest, type DataRequestInput } from './check-data-request.ts';
import { limitHours } from './data-request-settings.ts';

// What somebody asks about their own data becomes a case with a number of its year. What it is about stays in its own
// row: the variables of the case do not say it.

const hour = 60 * 60 * 1000;

/** Returns the number: HD-2026-000001. Throws invalid, per field, and conflict where the same is asked already. */
export function submitDataRequest(
  context: ServiceContext,
  actor: Actor,
  input: DataRequestInput,
): Promise<string> {
  const now = context.clock.now();
  return inTransaction(context.database, async (tx) => {
    // Two at once wait for each other here, so that the second finds the first.
    await tx.query(`SELECT id FROM users WHERE id = ? ${tx.dialect.forUpdate}`, [actor.id]);
    const asked = await checkDataRequest(context, actor, input, now);
    await refuseSame(tx, actor, asked, input);
    const number = await nextDataRequestNumber(tx, now);
    const dueAt = new Date(now.getTime() + limitHours * hour);
    const instanceId = await startCase(context, tx, actor, { asked, number, dueAt });
    await tx.insert('data_requests', {
      ...{ id: newId(), number, subject_id: actor.id, instance_id: instanceId },
      ...{ kind: asked.kind, application_id: asked.applicationId ?? null, field: asked.field ?? null },
      ...{ wanted_value: asked.wantedValue ?? null, former_value: asked.formerValue ?? null },
      ...{ reason: asked.reason, wants_deletion: asked.wantsDeletion ? 1 : 0 },
      ...{ submitted_at: now.toISOString(), due_at: dueAt.toISOString() },
    });
    const content = { number, how: asked.kind };
    await record(tx, { type: 'data-request.submitted', at: now, instanceId, actorId: actor.id, content });
    return number;
  });
}

async function refuseSame(
  tx: Transaction,
  { id }: Actor,
  { kind, field, applicationId }: CheckedRequest,
  { locale }: DataRequestInput,
): Promise<void> {
  const [open] = await tx.query<{ number: string }>(
    `SELECT number FROM data_requests WHERE subject_id = ? AND kind = ? AND closed_at IS NULL
     AND COALESCE(field, '') = ? AND COALESCE(application_id, '') = ?`,
    [id, kind, field ?? '', applicationId ?? ''],
  );
  if (!open) return;
  const found = finding('data-request.running', { number: open.number });
  throw new Rejection('conflict', 'ask about one’s data', 'the same is being asked already', [
    problemOf(kind === 'PERBAIKAN' ? 'field' : 'reason', found, locale),
  ]);
}

async function nextDataRequestNumber(tx: Transaction, now: Date): Promise<string> {
  const year = localYearOf(now);
  return `HD-${year}-${String(await nextNumber(tx, 'data-request', year)).padStart(6, '0')}`;
}

async function startCase(
  context: ServiceContext,
  tx: Transaction,
  actor: Actor,
  { asked, number, dueAt }: { asked: CheckedRequest; number: string; dueAt: Date },
): Promise<string> {
  const { processId, warningHours } = (await settingsOf(context)).dataRequests;
  const { instanceId } = await startInstance(context, tx, {
    processId,
    businessKey: number,
    subject: subjects[asked.kind],
    startedBy: actor.id,
    variables: {
      nomorPermintaan: number,
      jenisPermintaan: asked.kind,
      tenggat: dueAt.toISOString(),
      jangkaPeringatan: `PT${warningHours}H`,
    },
  });
  return instanceId;
}

/** What lists say of the case: never whose data, and which. */
const subjects: Record<CheckedRequest['kind'], string> = {
  AKSES: 'Permintaan salinan data pribadi',
  PERBAIKAN: 'Permintaan perbaikan data pribadi',
  PENARIKAN: 'Penarikan persetujuan pemrosesan data',
};
