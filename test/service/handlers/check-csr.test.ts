import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import type { Receipt } from '../../../src/service/applications/submit-application.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { describeWithOpenssl, goodSubject, openOpenssl, type Openssl } from '../support/openssl.ts';
import { complete, runTopic, sealed } from '../support/work.ts';

describeWithOpenssl('check-csr', () => {
  let openssl: Openssl;
  let service: TestService;
  let receipt: Receipt;
  beforeEach(async () => {
    openssl = openOpenssl();
    service = await aService();
    receipt = await service.apply();
  });
  afterEach(async () => {
    await service.close();
    openssl.close();
  });

  const upload = async ({ applicationId }: Receipt, bytes: Buffer) => {
    const uploads = await sealed(service, { kind: 'csr', fileName: 'siti.csr', bytes });
    return complete(service, 'Usr_BuatCSR', { applicationId, uploads, actor: service.people.pemohon });
  };
  const check = ({ instanceId }: Receipt, variables = {}) =>
    runTopic(service, 'check-csr', { instanceId, variables });
  const publish = ({ instanceId }: Receipt, name: string, value: unknown) =>
    inTransaction(service.context.database, (tx) =>
      tx.insert('instance_variables', { instance_id: instanceId, name, value: JSON.stringify(value) }),
    );

  it('passes a good one and remembers its key', async () => {
    expect(await upload(receipt, openssl.request())).toMatchObject({ csrDokumenId: expect.any(String) });
    expect(await check(receipt)).toEqual({
      kesalahanCsr: null,
      peringatanCsr: [],
      sidikKunciPublik: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('throws CSR_TIDAK_VALID with every reason', async () => {
    const subject = goodSubject.replace('Siti Aminah', 'Budi Santoso');
    await upload(receipt, openssl.request({ newkey: ['rsa:1024'], subject }));
    await expect(check(receipt)).rejects.toMatchObject({
      code: 'CSR_TIDAK_VALID',
      variables: {
        kesalahanCsr:
          'Kunci RSA 1024 bit terlalu pendek: paling sedikit 2048 bit. Nama pada CSR (CN) berbeda dengan nama pada permohonan.',
      },
    });
  });

  it('judges the newest one', async () => {
    await upload(receipt, openssl.request({ newkey: ['rsa:1024'] }));
    await upload(receipt, openssl.request());
    expect(await check(receipt)).toMatchObject({ kesalahanCsr: null });
  });

  it("refuses the key of another applicant, and not one's own", async () => {
    await upload(receipt, openssl.request());
    const { sidikKunciPublik } = await check(receipt);
    await publish(receipt, 'sidikKunciPublik', sidikKunciPublik);
    expect(await check(receipt)).toMatchObject({ kesalahanCsr: null });
    const other = await service.apply({ nik: '3375015708900002' }, service.people['other-pemohon']);
    await upload(other, openssl.read('made.csr'));
    await expect(check(other)).rejects.toMatchObject({ code: 'CSR_TIDAK_VALID' });
  });

  it('passes when AMS asked for none', async () => {
    expect(await check(receipt, { caraCsr: 'TIDAK_DIMINTA' })).toEqual({ kesalahanCsr: null });
  });
});
