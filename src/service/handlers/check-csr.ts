import { read } from '../../persistence/read.ts';
import type { Application } from '../applications/application.ts';
import { BpmnError } from '../bpmn-error.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { checkCsr } from '../csr/check-csr.ts';
import { isKeyOfSomeoneElse, keyVariable } from '../csr/known-keys.ts';
import { unsealedBytes } from '../documents/open-document.ts';
import { sentenceOf } from '../findings/finding.ts';
import { unsealNik } from '../secrecy/nik-secrecy.ts';
import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/** Throws CSR_TIDAK_VALID, with every reason in kesalahanCsr, when the current CSR of the case is not fit. */
export const checkCsrOfCase: TopicHandler = async (work, _tx, context) => {
  if (work.variables.caraCsr === 'TIDAK_DIMINTA') return { kesalahanCsr: null };
  const application = await applicationOfWork(context, work);
  const bytes = await currentCsr(context, application.id);
  // A copy of the request is optional: AMS checks it again (the service's reference, 1.8).
  if (!bytes) return { kesalahanCsr: null };
  const { csr: policy, locale } = await settingsOf(context);
  const isKnown = (sha256: string) => isKeyOfSomeoneElse(context.database, sha256, application.applicantId);
  const { errors, warnings, csr } = await checkCsr(
    bytes,
    await holderOf(context, application),
    policy,
    isKnown,
  );
  if (errors.length > 0) {
    const kesalahanCsr = errors.map((found) => sentenceOf(found, locale)).join(' ');
    throw new BpmnError('CSR_TIDAK_VALID', kesalahanCsr, { kesalahanCsr });
  }
  return {
    kesalahanCsr: null,
    peringatanCsr: warnings.map((found) => sentenceOf(found, locale)),
    ...(csr && { [keyVariable]: csr.publicKeySha256 }),
  };
};

async function currentCsr(context: ServiceContext, applicationId: string): Promise<Buffer | undefined> {
  const [row] = await read<{ id: string; wrapped_key: string }>(
    context.database,
    "SELECT id, wrapped_key FROM documents WHERE application_id = ? AND kind = 'csr' AND replaced_at IS NULL",
    [applicationId],
  );
  return row && unsealedBytes(context, row.id, row.wrapped_key);
}

async function holderOf(context: ServiceContext, { id, name, email, nip }: Application) {
  const [row] = await read<{ nik_cipher: string }>(
    context.database,
    'SELECT nik_cipher FROM applications WHERE id = ?',
    [id],
  );
  const nik = row && unsealNik(context.masterKey, row.nik_cipher, id);
  return { name, email, identityNumbers: [nik, nip].filter((number) => number !== undefined) };
}
