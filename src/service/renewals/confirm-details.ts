import { localDateOf } from '../../kernel/local-date.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { Answers } from '../applications/answers.ts';
import { applicationOf } from '../applications/application.ts';
import { emailProblem, normalisedPhone } from '../applications/contact-rules.ts';
import { deadlinesOfReceipt } from '../applications/deadlines-of-receipt.ts';
import { certificateRequestOf } from '../certificates/certificate-request.ts';
import { registeredCertificate } from '../certificates/registered-certificate.ts';
import { recordConsent } from '../consents/record-consent.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { finding, sentenceOf } from '../findings/finding.ts';
import { fileAll } from '../task-effects/file-uploads.ts';
import { localeOf, type ApplicationEffect, type ApplicationTask } from '../task-effects/task-effect.ts';
import { renewableDetails, type RenewableDetails } from './renewable-details.ts';

// The holder confirms or corrects the details. What was corrected stands in the renewal's own application; the
// former one stays as it was, so that the verifikator sees both.

export const confirmDetails: ApplicationEffect = async (task, tx, context) => {
  const { applicationId, values, actor, now, ip } = task;
  await fileAll(task, tx, context, ['surat-rekomendasi']);
  const former = await formerDetails(context, applicationId);
  const details = values.dataBerubah === 'YA' ? await corrected(task, context) : former;
  const own = await applicationOf(context.database, { applicationId });
  const { unitKerja, emailDinas, nomorHp, ...rest } = details;
  const { effectiveOn } = await deadlinesOfReceipt(context, now);
  await tx.run(
    'UPDATE applications SET unit = ?, email = ?, phone = ?, content = ?, effective_on = ? WHERE id = ?',
    [
      ...[unitKerja ?? '', emailDinas ?? '', nomorHp ?? ''],
      ...[JSON.stringify({ ...own?.content, ...rest }), effectiveOn, applicationId],
    ],
  );
  for (const kind of ['processing', 'truth'] as const)
    await recordConsent(context.database, tx, {
      ...{
        applicationId,
        kind,
        answer: 'yes',
        givenBy: actor.id,
        givenAt: now,
        locale: await localeOf(task, context),
        ip,
      },
    });
  const changes = Object.entries(details).filter(([key, value]) => value !== former[key]);
  return {
    ...details,
    perubahanData:
      changes.length === 0
        ? null
        : changes.map(([key, value]) => `${former[key] || '–'} → ${value || '–'}`).join('; '),
    catatanPemeriksaan: null,
  };
};

async function formerDetails(context: ServiceContext, applicationId: string): Promise<RenewableDetails> {
  const request = await certificateRequestOf(context.database, applicationId);
  const today = localDateOf(context.clock.now());
  const certificate =
    request && (await registeredCertificate(context.database, request.certificateId, today));
  const former =
    certificate && (await applicationOf(context.database, { applicationId: certificate.applicationId }));
  if (!former) throw new Error(`Expected application ${applicationId} to renew a certificate`);
  return renewableDetails(former);
}

async function corrected(task: ApplicationTask, context: ServiceContext): Promise<RenewableDetails> {
  const answers = new Answers(task.values);
  const { officialEmailDomains } = await settingsOf(context);
  const emailDinas = answers.typed('emailDinas').toLowerCase();
  const wrong = emailProblem(emailDinas, officialEmailDomains);
  if (wrong) answers.error('emailDinas', wrong);
  const atasanEmail = answers.typed('atasanEmail').toLowerCase();
  const wrongSuperior = atasanEmail === '' ? undefined : emailProblem(atasanEmail, officialEmailDomains);
  if (wrongSuperior) answers.error('atasanEmail', wrongSuperior);
  const nomorHp = normalisedPhone(answers.typed('nomorHp'));
  if (nomorHp === undefined) answers.error('nomorHp', finding('phone.shape'));
  const texts = {
    pangkatGolongan: answers.text('pangkatGolongan'),
    jabatan: answers.text('jabatan'),
    unitKerja: answers.text('unitKerja'),
    sistem: answers.text('sistem'),
    kegunaan: answers.text('kegunaan'),
    atasanNama: answers.text('atasanNama'),
    atasanJabatan: answers.text('atasanJabatan'),
  };
  if (answers.errors.length > 0) await refuse(answers, task, context);
  return { ...texts, emailDinas, nomorHp: nomorHp ?? '', atasanEmail };
}

async function refuse({ errors }: Answers, task: ApplicationTask, context: ServiceContext): Promise<never> {
  const locale = await localeOf(task, context);
  const problems = errors.map(({ field, finding: found }) => ({ field, message: sentenceOf(found, locale) }));
  throw new Rejection('invalid', 'confirm the details', 'something in them is missing or wrong', problems);
}
