import { completeDocuments } from './lengkapi-berkas.ts';
import { draftTheLetter } from './susun-surat.ts';
import { fileUploads } from './file-uploads.ts';
import { keepAgreement } from './perjanjian.ts';
import { keepCertificate } from './catat-sertifikat.ts';
import { keepCsr } from './buat-csr.ts';
import { keepDisposition } from '../dispositions/keep-disposition.ts';
import { rejectDocuments } from './verifikasi-berkas.ts';
import { signTheLetter } from './tanda-tangan-surat.ts';
import { onApplication, type TaskEffect } from './task-effect.ts';

// Which user task of the certificate process does what to the service's tables.

export const issuanceEffects: Readonly<Record<string, TaskEffect>> = {
  Usr_DisposisiKadis: onApplication(
    keepDisposition({ suffix: 'KepalaDinas', role: 'kepala-dinas', title: undefined }),
  ),
  Usr_DisposisiKabid: onApplication(
    keepDisposition({ suffix: 'KepalaBidang', role: 'kepala-bidang', title: 'KEPALA_BIDANG' }),
  ),
  Usr_DisposisiKasi: onApplication(
    keepDisposition({ suffix: 'KepalaSeksi', role: 'kepala-seksi', title: 'KEPALA_SEKSI' }),
  ),
  Usr_VerifikasiBerkas: onApplication(rejectDocuments),
  Usr_LengkapiBerkas: onApplication(completeDocuments),
  Usr_SusunSurat: onApplication(draftTheLetter),
  Usr_TandaTanganSurat: onApplication(signTheLetter),
  Usr_AjukanAMS: onApplication(fileUploads('bukti-ams')),
  Usr_BuatCSR: onApplication(keepCsr),
  Usr_UnggahRekomendasi: onApplication(fileUploads('surat-rekomendasi', 'bukti-ams')),
  Usr_Perjanjian: onApplication(keepAgreement),
  Rcv_KeputusanBSrE: onApplication(fileUploads('bukti-ams')),
  Usr_CatatSertifikat: onApplication(keepCertificate),
};
