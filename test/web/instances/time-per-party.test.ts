import { apply, doTask, walk } from '../../support/case-walk.ts';
import { aSite, type Site } from '../applications/a-site.ts';

let site: Site;
afterEach(() => site.close());

it('tells supervisor and applicant whose working time a case took', async () => {
  // given: two hours and a half with the office on Monday, then with the applicant until Tuesday at nine
  site = await aSite('2026-11-23T01:00:00.000Z');
  const { ticketNumber, instanceId } = await apply(site);
  await site.passTimeUntil('2026-11-23T03:30:00.000Z');
  await walk(site, instanceId, 'Usr_DisposisiKadis', 'Usr_DisposisiKasi');
  await doTask(site, instanceId, 'Usr_VerifikasiBerkas', {
    scanKtpAda: 'ADA',
    scanKtpSesuai: 'TIDAK_SESUAI',
    scanKtpAlasan: ['Tidak terbaca'],
    hasilVerifikasi: 'TIDAK_LENGKAP',
  });
  await site.passTimeUntil('2026-11-24T02:00:00.000Z');
  // when
  const supervisor = await site.signedIn('kepala-bidang');
  const applicant = await site.signedIn('pemohon1');
  const instance = (await supervisor.get(`/instances/${instanceId}`)).text;
  const own = (await applicant.get(`/applications/${ticketNumber}`)).text;
  // then
  const rows = [
    ...instance.matchAll(/<th scope="row"[^>]*>([^<]*)<\/th>((?:<td class="number"[^>]*>[^<]*<\/td>)+)/g),
  ];
  const cells = rows.map(([, name, amounts = '']) => [
    name,
    ...[...amounts.matchAll(/>([^<]*)</g)].map(([, text]) => text),
  ]);
  expect(cells.at(-1)?.filter((text) => text !== '')).toEqual([
    'Jumlah',
    '2 jam kerja 30 menit',
    '5 jam kerja 15 menit',
    '–',
    '1 hari kerja 1 jam',
  ]);
  expect(own).toContain('<dt>Waktu di kantor</dt><dd>2 jam kerja 30 menit</dd>');
  expect(own).toContain('<dt>Waktu di Anda</dt><dd>5 jam kerja 15 menit</dd>');
  expect(own).not.toContain('Waktu di BSrE');
});
