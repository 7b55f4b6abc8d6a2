import { complaintNoticesInEnglish } from './complaints.en.ts';
import { dataNoticesInEnglish } from './data-requests.en.ts';
import type { noticesInIndonesian } from './id.ts';
import type { NoticeTemplate } from './notice-template.ts';

const never = 'Never share a passphrase, an OTP or a private key with anyone, officers included.';

export const noticesInEnglish: Record<keyof typeof noticesInIndonesian, NoticeTemplate> = {
  'tanda-terima': {
    subject: 'Application {ticket} received',
    body: 'Your application was received under number {ticket} and counts as received on {effectiveOn}. It is due by {maximumAt}.',
  },
  'pengingat-disposisi': {
    subject: 'Disposition of {ticket} is waiting',
    body: 'Application {ticket} of {name} ({unit}) has been waiting for a disposition for more than one working day.',
  },
  'pengingat-verifikasi': {
    subject: 'Verification of {ticket} is waiting',
    body: 'The documents of application {ticket} of {name} ({unit}) have been waiting to be verified for more than one working day.',
  },
  'minta-perbaikan': {
    subject: 'Documents of application {ticket} are incomplete',
    body: 'The documents are incomplete. Please correct them by {repairAt}.\n\n{documents}\n\nThe clock is paused until you send the correction.',
  },
  'pengingat-perbaikan': {
    subject: 'Correction of {ticket} is awaited',
    body: 'Application {ticket} is still waiting for your correction:\n\n{documents}',
  },
  'ditutup-tidak-lengkap': {
    subject: 'Application {ticket} closed',
    body: 'Application {ticket} was closed because the documents were not completed in time. You may apply again.',
  },
  penolakan: {
    subject: 'Application {ticket} rejected',
    body: 'Application {ticket} was rejected for this reason: {reason}',
  },
  'penolakan-bsre': {
    subject: 'Application {ticket} rejected by BSrE',
    body: 'The certification authority (BSrE) rejected application {ticket}. Reason: {reason}',
  },
  'panduan-ams': {
    subject: 'Next steps in AMS for {ticket}',
    body: `Your account in AMS is ready. Sign in at {amsAddress}, apply for an individual certificate, create the CSR, upload the letter of recommendation and accept the holder's agreement; confirm each step on the page of your application. The clock is paused meanwhile.\n\n${never}`,
  },
  'pengingat-ams': {
    subject: 'Application {ticket} in AMS is awaited',
    body: `Application {ticket} is waiting for you to apply in AMS ({amsAddress}).\n\n${never}`,
  },
  'perbaikan-ams': {
    subject: 'AMS steps of {ticket} need a correction',
    body: 'Something needs to be corrected in AMS for application {ticket}. Note: {reason}',
  },
  'cek-keputusan-bsre': {
    subject: "Check BSrE's decision for {ticket}",
    body: "Application {ticket} of {name} is still waiting for BSrE's decision. Check AMS and record the decision.",
  },
  'sertifikat-terbit': {
    subject: 'Certificate for {ticket} issued',
    body: `Your certificate was issued with serial number {serialNumber}, valid from {validFromOn} until {validUntilOn}.\n\n${never}`,
  },
  dibatalkan: {
    subject: 'Application {ticket} cancelled',
    body: "Application {ticket} was cancelled because you did not accept the certificate holder's agreement.",
  },
  penarikan: {
    subject: 'Application {ticket} withdrawn',
    body: 'Application {ticket} was withdrawn at your request. Your data are no longer processed for it.',
  },
  'target-terlampaui': {
    subject: 'Target of {ticket} has passed',
    body: 'Application {ticket} of {name} ({unit}) has passed the target of {targetDays} working days. The limit of {maximumDays} working days is {maximumAt}.',
  },
  'eskalasi-terlambat': {
    subject: 'Application {ticket} is late',
    body: 'Application {ticket} of {name} ({unit}) has passed the limit of {maximumDays} working days. Please follow up and record the reason.',
  },
  'surat-siap-kirim': {
    subject: 'Letter {letterNumber} is ready to send',
    body: 'Letter {letterNumber} for application {ticket} of {name} has been signed. Send it by {channel} to {addressee}.',
  },
  pembaruan: {
    subject: 'Your certificate expires in {days} days',
    body: 'The certificate with serial number {serialNumber} is valid until {validUntilOn}. It can be renewed from {windowOn} on; once it has expired a new issuance is needed.\n\nYour certificates: {page}',
  },
  'pencabutan-diterima': {
    subject: 'Request {ticket} for revocation received',
    body: 'The request to revoke the certificate with serial number {serialNumber} of {name} was received under number {ticket}. Reason: {cause}. It is due by {maximumAt}.\n\nA mistaken request can be withdrawn until the certificate is revoked in AMS.',
  },
  'pencabutan-menunggu': {
    subject: 'Revocation {ticket} is waiting',
    body: 'Request {ticket} to revoke the certificate of {name} ({unit}) has been waiting for more than one working day. Reason: {cause}. It is due by {maximumAt}.',
  },
  'pencabutan-darurat': {
    subject: 'Urgent: revoke certificate {serialNumber}',
    body: 'Certificate {serialNumber} of {name} ({unit}) must be revoked in AMS at once. Reason: {cause}. Request {ticket} waits for no disposition. It is due by {maximumAt}.',
  },
  'pencabutan-terlambat': {
    subject: 'Revocation {ticket} is late',
    body: 'Revocation {ticket} of {name} ({unit}) has passed its limit, and certificate {serialNumber} is still valid. Reason: {cause}. Please follow up at once.',
  },
  'sertifikat-dicabut': {
    subject: 'Certificate {serialNumber} was revoked',
    body: 'The certificate with serial number {serialNumber} of {name} was revoked and can be used no longer. Reason: {cause}. Request: {ticket}.',
  },
  'laporan-pencabutan': {
    subject: 'Report of urgent revocation {ticket}',
    body: 'Certificate {serialNumber} of {name} ({unit}) was revoked without a disposition because it was urgent. Reason: {cause}. Asked for by {requester}.',
  },
  'pencabutan-ditarik': {
    subject: 'Request {ticket} for revocation withdrawn',
    body: 'Request {ticket} was withdrawn. Certificate {serialNumber} of {name} is not revoked.',
  },
  'pengingat-pembaruan': {
    subject: 'Renewal {ticket} is waiting for you',
    body: 'The renewal of certificate {serialNumber} under number {ticket} waits for you to go on. If you do not, it counts as dropped.',
  },
  'pembaruan-gugur': {
    subject: 'Renewal {ticket} counts as dropped',
    body: 'Renewal {ticket} counts as dropped because it was not gone on with in time. While certificate {serialNumber} is valid you may ask for its renewal again.',
  },
  'pembaruan-perbaikan': {
    subject: 'Details of renewal {ticket} need a correction',
    body: 'The details of renewal {ticket} need a correction: {note}\n\nThe clock is paused until you send it.',
  },
  'panduan-pembaruan': {
    subject: 'Steps in AMS for renewal {ticket}',
    body: 'Your details are right. Sign in at {amsAddress}, choose renewal for certificate {serialNumber} and do the KYC if asked for; confirm each step on the page of your application. The clock is paused meanwhile.\n\nNever share a passphrase, an OTP or a private key with anyone, officers included.',
  },
  'pembaruan-kedaluwarsa': {
    subject: 'Renewal {ticket} dropped: the certificate has expired',
    body: 'Certificate {serialNumber} expired before renewal {ticket} was finished. It can be renewed no longer; apply for a new one.',
  },
  'pembaruan-dicabut': {
    subject: 'Renewal {ticket} ended: the certificate was revoked',
    body: 'Certificate {serialNumber} was revoked, so renewal {ticket} does not go on.',
  },
  'pembaruan-dibuka': {
    subject: 'Renew your certificate: {days} days are left',
    body: 'The certificate with serial number {serialNumber} is valid until {validUntilOn}. It can be renewed now; once it has expired it cannot, and a new issuance is needed.\n\nRenew it on the page My certificates: {page}',
  },
  'pengingat-evaluasi': {
    subject: 'The evaluation of quarter {quarter} of {year} is waiting',
    body: 'The evaluation of quarter {quarter} of {year} has waited for the head of office for more than five working days.',
  },
  'undangan-survei': {
    subject: 'How was our service? A survey for {ticket}',
    body: 'Application {ticket} has come to its end. Please answer the satisfaction survey on the page of your application: nine questions, about two minutes. Your answers are anonymous and are not connected with this application.',
  },
  'data-dimusnahkan': {
    subject: 'The personal data of {ticket} have been destroyed',
    body: 'The time for which the personal data of {ticket} are kept is over. The personal data and the files you handed in have been destroyed by the retention schedule, and nobody can open them any more. Number, dates and outcome stay on record without personal data.',
  },
  'pengingat-pemusnahan': {
    subject: 'The disposal list {period} waits for a decision',
    body: 'The disposal list {period} has waited for the decision of the head of office for more than five working days.',
  },
  ...complaintNoticesInEnglish,
  ...dataNoticesInEnglish,
};
