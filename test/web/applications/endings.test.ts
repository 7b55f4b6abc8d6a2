import { readFileSync } from 'node:fs';
import { withdrawApplication } from '../../../src/service/applications/withdraw-application.ts';
import { startRenewal } from '../../../src/service/renewals/start-renewal.ts';
import { startRevocation } from '../../../src/service/revocations/start-revocation.ts';
import { translatorFor } from '../../../src/web/rendering/language.ts';
import { certify } from '../../service/certificates/certificates.ts';
import { aPdf } from '../../service/support/files.ts';
import { apply, doTask } from '../../support/case-walk.ts';
import { aSite, type Site } from './a-site.ts';

// What the page of a case says when it is over: what that means for the certificate, of each kind of case.

const kinds = { baru: 'penerbitan-se-individu', pembaruan: 'pembaruan-se', pencabutan: 'pencabutan-se' };

it.each(Object.entries(kinds))('every outcome of %s is told in both languages', (kind, processId) => {
  const xml = readFileSync(`processes/${processId}/process.bpmn`, 'utf8');
  const outcomes = new Set(
    [...xml.matchAll(/name="outcome" value="(\w+)"/g)].map(([, outcome = '']) => outcome),
  );
  expect(outcomes.size).toBeGreaterThan(2);
  for (const locale of ['id', 'en'] as const)
    for (const outcome of outcomes)
      for (const part of ['heading', 'text']) {
        const key = `applications.endings.${kind}.${outcome}.${part}`;
        expect(translatorFor(locale)(key)).not.toContain(key);
      }
});

describe('of a certificate', () => {
  let site: Site;
  let certificateId: string;
  beforeEach(async () => {
    site = await aSite();
    const { applicationId } = await apply(site);
    certificateId = await certify(site.app.worker.service, applicationId, { validUntil: '2026-12-20' });
  });
  afterEach(() => site.close());

  async function revocationBy(username: string) {
    const actor = await site.as(username);
    const reason = 'Kunci atau passphrase hilang';
    const input = { certificateId, reason, explanation: 'Sejak pagi.', onBehalf: '', locale: 'id' as const };
    const asked = await startRevocation(site.app.worker.service, actor, input);
    await site.drainJobs();
    return { ...asked, actor };
  }
  const page = async (ticket: string) =>
    (await (await site.signedIn('pemohon1')).get(`/applications/${ticket}`)).text;

  it('a renewal that a revocation ended is not said to have lacked the agreement', async () => {
    const holder = await site.as('pemohon1');
    const renewal = await startRenewal(site.app.worker.service, holder, { certificateId, locale: 'id' });
    await site.drainJobs();
    const { instanceId } = await revocationBy('pemohon1');
    const file = { field: 'dokumen_bukti_ams', fileName: 'bukti.pdf', content: await aPdf() };
    const done = { hasilPencabutan: 'DICABUT', tanggalPencabutan: '2026-11-23' };
    await doTask(site, instanceId, 'Usr_CabutAMS', done, [file]);
    const html = await page(renewal.ticketNumber);
    expect(html).toContain('Pembaruan dibatalkan');
    expect(html).not.toContain('perjanjian tidak disetujui');
  });

  it('a revocation that the office asked for and took back is not laid to its holder', async () => {
    const { actor, ticketNumber } = await revocationBy('verifikator1');
    expect(await page(ticketNumber)).toContain('Kantor mengajukan permintaan ini.');
    await withdrawApplication(site.app.worker.service, actor, { ticketNumber }, 'Keliru.');
    await site.drainJobs();
    const html = await page(ticketNumber);
    expect(html).toContain('Sertifikat tidak dicabut dan tetap berlaku.');
    expect(html).toContain('Kantor menarik permintaan ini.');
    expect(html).not.toMatch(/Anda (?:tarik|menarik|mengirim)/);
  });

  it('says before a withdrawal of a request to revoke that the certificate stays valid', async () => {
    const { ticketNumber } = await revocationBy('pemohon1');
    const { text } = await (await site.signedIn('pemohon1')).get(`/applications/${ticketNumber}/withdrawal`);
    expect(text).toContain('Pencabutan berhenti saat itu juga, dan sertifikat tetap berlaku.');
    expect(text).not.toContain('tidak diterbitkan');
  });
});
