import { keepAgreement } from '../task-effects/perjanjian.ts';
import { keepCertificate } from '../task-effects/catat-sertifikat.ts';
import { keepCsr } from '../task-effects/buat-csr.ts';
import { fileUploads } from '../task-effects/file-uploads.ts';
import { onApplication, type TaskEffect } from '../task-effects/task-effect.ts';
import { confirmDetails } from './confirm-details.ts';

// Which user task of a renewal does what to the service's tables.

export const renewalEffects: Readonly<Record<string, TaskEffect>> = {
  Usr_KonfirmasiData: onApplication(confirmDetails),
  Usr_AjukanAMS: onApplication(fileUploads('bukti-ams')),
  Usr_BuatCSR: onApplication(keepCsr),
  Usr_UnggahRekomendasi: onApplication(fileUploads('surat-rekomendasi', 'bukti-ams')),
  Usr_Perjanjian: onApplication(keepAgreement),
  Rcv_KeputusanBSrE: onApplication(fileUploads('bukti-ams')),
  Usr_CatatSertifikat: onApplication(keepCertificate),
};
