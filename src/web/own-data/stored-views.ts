import { maskedNikOf } from '../../service/applications/masked-nik-of.ts';
import type { RegisteredCertificate } from '../../service/certificates/registered-certificate.ts';
import type { OwnApplication, OwnComplaint } from '../../service/own-data/own-data.ts';
import { documentViews } from '../documents/document-views.ts';
import type { PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { applicationFacts } from '../tasks/application-facts.ts';
import { wordsFor } from '../words/words.ts';

// One stored thing each, as its person reads it.

export async function applicationView(
  request: PageRequest,
  application: OwnApplication,
  revealed: { ticketNumber: string; nik: string } | undefined,
) {
  const { services, locale, t } = request;
  const { ticketNumber: ticket, documents, consents } = application;
  const isRevealed = revealed?.ticketNumber === ticket;
  const { tempatLahir, tanggalLahir } = application.content;
  const bornOn = typeof tanggalLahir === 'string' ? wordsFor(locale).longDate(tanggalLahir) : undefined;
  const born = [tempatLahir, bornOn].filter((each) => typeof each === 'string').join(', ');
  return {
    ticket,
    href: paths.applications.one({ ticket }),
    nikHref: isRevealed ? undefined : paths.ownData.nik({ ticket }),
    isRevealed,
    facts: [
      {
        label: 'NIK',
        value: isRevealed ? revealed.nik : await maskedNikOf(services.service, application.id),
      },
      ...applicationFacts(application, request),
      { label: t('ownData.born'), value: born },
    ],
    documents: documentViews(
      documents.map((document) => ({ ...document, mayRead: true })),
      locale,
    ),
    consents: consents.map(({ kind, textVersion, textSha256, answer, givenAt, withdrawnAt }) => ({
      name: t(`ownData.consents.${kind}`),
      version: textVersion,
      fingerprint: textSha256.slice(0, 12),
      answer: t(`ownData.consents.answers.${answer}`),
      givenAt,
      withdrawnAt,
    })),
  };
}

export function certificateRow({ t, locale }: PageRequest, certificate: RegisteredCertificate) {
  const words = wordsFor(locale);
  return [
    { text: certificate.serialNumber },
    { text: certificate.issuer },
    { text: `${words.date(certificate.validFrom)} – ${words.date(certificate.validUntil)}` },
    { text: t(`certificates.states.${certificate.state}`) },
  ];
}

export function complaintView(
  { t }: PageRequest,
  { ticketNumber, category, submittedAt, files }: OwnComplaint,
) {
  return {
    ticket: ticketNumber,
    href: paths.complaints.one({ ticket: ticketNumber }),
    category: t(`complaints.categories.${category}`),
    submittedAt,
    files: files.length,
  };
}
