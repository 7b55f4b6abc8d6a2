import type { Variables } from '../../engine/variables.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { complaintEffects } from '../complaints/complaint-effects.ts';
import type { ServiceContext } from '../context.ts';
import { dataRequestEffects } from '../data-requests/data-request-effects.ts';
import { renewalEffects } from '../renewals/renewal-effects.ts';
import { revocationEffects } from '../revocations/record-revocation.ts';
import { disposalEffects } from '../disposals/effects.ts';
import { evaluationEffects } from '../evaluation/effects.ts';
import { issuanceEffects } from './penerbitan-se-individu.ts';
import { refuseUploads } from './refuse-uploads.ts';
import type { CompletedTask, TaskEffect } from './task-effect.ts';

// Process by process, which user task does what to the service's tables. A task that is not here only gives its
// answers to the case. A further process adds a line, and keeps its effects in a folder of its own.

const effects: Readonly<Record<string, Readonly<Record<string, TaskEffect>>>> = {
  'penerbitan-se-individu': issuanceEffects,
  'pembaruan-se': renewalEffects,
  'pencabutan-se': revocationEffects,
  'evaluasi-triwulan': evaluationEffects,
  'pengaduan-layanan': complaintEffects,
  'hak-subjek-data': dataRequestEffects,
  'pemusnahan-arsip': disposalEffects,
};

type OfProcess = Pick<CompletedTask, 'processId' | 'elementId'>;

const effectOf = ({ processId, elementId }: OfProcess): TaskEffect | undefined =>
  Object.hasOwn(effects, processId) && Object.hasOwn(effects[processId] ?? {}, elementId)
    ? effects[processId]?.[elementId]
    : undefined;

export const hasEffect = (task: OfProcess): boolean => effectOf(task) !== undefined;

/** Returns the variables to add to those of the completion. */
export function applyTaskEffects(
  context: ServiceContext,
  tx: Transaction,
  task: CompletedTask,
): Promise<Variables> {
  return (effectOf(task) ?? refuseUploads)(task, tx, context);
}
