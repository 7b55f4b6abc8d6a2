import { DateTime } from 'luxon';
import { localDateOf } from '../../kernel/local-date.ts';
import { officeZone } from '../../kernel/office-zone.ts';
import { fillIn } from '../findings/finding.ts';
import { heading, paragraph, rows, signature } from '../papers/blocks.ts';
import { letterhead } from '../papers/letterhead.ts';
import { longDate } from '../papers/long-date.ts';
import { makePdf } from '../papers/make-pdf.ts';
import { placeOf } from '../papers/place-of.ts';
import type { ServiceSettings } from '../settings.ts';
import type { Audience, Breach } from './breach.ts';
import type { BreachPlaceholder } from './breach-settings.ts';

/** The notice to the people concerned or to the agency: the office's template, filled in. */
export function noticeText(breach: Breach, audience: Audience, settings: ServiceSettings): string {
  const { breach: own } = settings;
  return fillIn(audience === 'people' ? own.peopleTemplate : own.agencyTemplate, valuesOf(breach, settings));
}

function valuesOf(breach: Breach, settings: ServiceSettings): Record<BreachPlaceholder, string> {
  const { institution, dataProtection, channels } = settings;
  const contact = dataProtection.contact || channels.email || channels.phones[0] || institution.phone;
  return {
    nomor: breach.number,
    uraian: breach.description,
    waktuKejadian: breach.occurredOn === null ? 'belum diketahui' : longDate(breach.occurredOn),
    waktuDiketahui: momentOf(breach.noticedAt),
    jenisData: breach.dataTypes.replace(/\.$/u, ''),
    jumlahOrang: breach.people === null ? 'belum diketahui' : String(breach.people),
    tindakan: breach.measures,
    kontak: contact,
    dinas: institution.office,
    instansi: institution.name,
  };
}

const momentOf = (at: string): string =>
  DateTime.fromISO(at, { zone: officeZone }).setLocale('id').toFormat("d MMMM yyyy 'pukul' HH.mm 'WIB'");

/** On the office's paper, to be signed. */
export function noticePdf(
  breach: Breach,
  audience: Audience,
  { settings, at }: { settings: ServiceSettings; at: Date },
): Promise<Buffer> {
  const { institution, letter } = settings;
  const title = `Pemberitahuan Kegagalan Pelindungan Data Pribadi ${breach.number}`;
  return makePdf({ title, author: institution.office, at }, (pdf) => {
    const contacts = [institution.address, institution.phone, institution.website, institution.email];
    letterhead(pdf, { institution: institution.name, office: institution.office, contacts });
    heading(pdf, 'PEMBERITAHUAN', 'KEGAGALAN PELINDUNGAN DATA PRIBADI');
    pdf.moveDown();
    const receiver = audience === 'people' ? 'Orang yang datanya terdampak' : settings.breach.agency;
    rows(
      pdf,
      [
        { label: 'Nomor insiden', value: breach.number },
        { label: 'Kepada', value: receiver },
      ],
      { labelWidth: 90 },
    );
    pdf.moveDown();
    for (const part of noticeText(breach, audience, settings).split(/\n\s*\n/u)) {
      paragraph(pdf, part.trim());
      pdf.moveDown(0.5);
    }
    signature(pdf, {
      above: [`${placeOf(settings)}, ${longDate(localDateOf(at))}`, `${letter.signatory},`],
      name: '',
      below: [],
    });
  });
}
