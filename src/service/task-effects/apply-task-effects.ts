import type { Variables } from '../../engine/variables.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { ServiceContext } from '../context.ts';
import { completeDocuments } from './lengkapi-berkas.ts';
import { draftTheLetter } from './susun-surat.ts';
import { fileUploads } from './file-uploads.ts';
import { keepAgreement } from './perjanjian.ts';
import { keepCertificate } from './catat-sertifikat.ts';
import { keepCsr } from './buat-csr.ts';
import { rejectDocuments } from './verifikasi-berkas.ts';
import { signTheLetter } from './tanda-tangan-surat.ts';
import type { CompletedTask, TaskEffect } from './task-effect.ts';

// Which user task of penerbitan-se-individu does what to the service's tables. A task that is not here only
// gives its answers to the case.

const effects: Readonly<Record<string, TaskEffect>> = {
  Usr_VerifikasiBerkas: rejectDocuments,
  Usr_LengkapiBerkas: completeDocuments,
  Usr_SusunSurat: draftTheLetter,
  Usr_TandaTanganSurat: signTheLetter,
  Usr_AjukanAMS: fileUploads('bukti-ams'),
  Usr_BuatCSR: keepCsr,
  Usr_UnggahRekomendasi: fileUploads('surat-rekomendasi', 'bukti-ams'),
  Usr_Perjanjian: keepAgreement,
  Rcv_KeputusanBSrE: fileUploads('bukti-ams'),
  Usr_CatatSertifikat: keepCertificate,
};

const refuseUploads = fileUploads();

export const hasEffect = (elementId: string): boolean => Object.hasOwn(effects, elementId);

/** Returns the variables to add to those of the completion. */
export function applyTaskEffects(
  context: ServiceContext,
  tx: Transaction,
  task: CompletedTask,
): Promise<Variables> {
  return (effects[task.elementId] ?? refuseUploads)(task, tx, context);
}
