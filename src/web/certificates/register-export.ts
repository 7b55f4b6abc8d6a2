import { stringify } from 'csv-stringify/sync';
import { certificateRegister } from '../../service/certificates/certificate-register.ts';
import type { RegisteredCertificate } from '../../service/certificates/registered-certificate.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Page, PageRequest } from '../page.ts';
import { readRegisterQuery } from './register-query.ts';

// The register as a table for a spreadsheet: what the list shows, all pages of it, without any NIK. Cells that a
// spreadsheet would run as a formula are written as text.

const rowsAtOnce = 500;

const columns = [
  ...['serialNumber', 'holder', 'nip', 'unit', 'issuer', 'validFrom', 'validUntil', 'state', 'daysLeft'],
  ...['revokedOn', 'revokedFor', 'successor', 'ticket'],
];

export const registerExport: Page = async (request) => {
  const { t } = request;
  const today = localDateOf(request.now);
  const certificates = await allOf(request, today);
  const rows = certificates.map((certificate) => rowOf(request, certificate));
  const content = stringify([columns.map((column) => t(`certificates.columns.${column}`)), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  return {
    about: { concerns: certificates.map(({ holderId }) => holderId) },
    content,
    mediaType: 'text/csv; charset=utf-8',
    downloadAs: `${t('certificates.register.file')}-${today}.csv`,
  };
};

async function allOf({ services, query }: PageRequest, today: string): Promise<RegisteredCertificate[]> {
  const found: RegisteredCertificate[] = [];
  let after: string | undefined;
  do {
    const asked = { ...readRegisterQuery(query, rowsAtOnce), after };
    const page = await certificateRegister(services.database, asked, today);
    found.push(...page.certificates);
    after = page.next;
  } while (after !== undefined);
  return found;
}

function rowOf(request: PageRequest, certificate: RegisteredCertificate): string[] {
  const { state, daysLeft } = certificate;
  return [
    ...[certificate.serialNumber, certificate.holder, certificate.nip ?? '', certificate.unit],
    ...[certificate.issuer, certificate.validFrom, certificate.validUntil],
    ...[request.t(`certificates.states.${state}`), state === 'active' ? String(daysLeft) : ''],
    ...[certificate.revokedOn ?? '', certificate.revokedFor ?? ''],
    ...[certificate.successor ?? '', certificate.ticketNumber],
  ];
}
