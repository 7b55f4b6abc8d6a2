import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCsr } from '../../../src/service/csr/check-csr.ts';
import { defaultCsrPolicy } from '../../../src/service/csr/csr-policy.ts';
import { stageUploads } from '../../../src/service/documents/staging/stage-uploads.ts';
import { sentenceOf } from '../../../src/service/findings/finding.ts';
import { indonesian } from '../../../src/service/findings/sentences.id.ts';
import { aService, type TestService } from '../support/a-service.ts';
import { describeWithOpenssl, openOpenssl, type Openssl } from '../support/openssl.ts';
import { fixtures } from './csr-fixtures.ts';

// Every file an applicant may send as a CSR, with the answer in full: at the upload, and where it is kept then, at
// the check of the case. What was answered is printed as a table after the tests.

const holder = {
  name: 'SITI  aminah',
  email: 'siti.aminah@pekalongankota.go.id',
  identityNumbers: ['3375015708900001', '199008172015052001'],
};

describeWithOpenssl('a file sent as a CSR', () => {
  let openssl: Openssl;
  let service: TestService;
  const table: string[][] = [];
  beforeAll(async () => {
    openssl = openOpenssl();
    service = await aService();
  });
  afterAll(async () => {
    await service.close();
    openssl.close();
    process.stdout.write(printed([['file', 'bytes', 'kept', 'rules named in the answer'], ...table]));
  });

  const kept = async () => ({
    rows: await service.count('staged_documents'),
    files: (await readdir(join(service.context.dataDirectory, 'documents')).catch(() => [])).length,
  });
  const upload = (kind: string, bytes: Buffer, scope: string) =>
    stageUploads(
      service.context,
      service.people.pemohon,
      scope,
      [{ kind, fileName: 'siti.csr', bytes }],
      'id',
    );
  const judge = async (bytes: Buffer, isKeyKnown: boolean) => {
    const judged = await checkCsr(bytes, holder, defaultCsrPolicy, () => Promise.resolve(isKeyKnown));
    return [...judged.errors, ...judged.warnings];
  };

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', async (name, fixture) => {
    // given
    const bytes = fixture.make(openssl);
    const before = await kept();
    // when
    const refused = await upload('csr', bytes, name);
    const found = await judge(bytes, fixture.isKeyKnown ?? false);
    // then
    const rules = found.map(({ code }) => code.replace('csr.', ''));
    expect([...rules].sort()).toEqual([...fixture.rules].sort());
    const after = await kept();
    const isKept = after.rows > before.rows;
    table.push([name, String(bytes.length), isKept ? 'yes' : 'no', rules.join(', ') || 'accepted']);
    expect(after.files - before.files).toBe(isKept ? 1 : 0);
    expect(isKept).toBe(refused.length === 0);
    if (isKept) return;
    expect(refused).toHaveLength(1);
    expect(refused[0]?.message).toMatch(atUpload[rules[0] ?? ''] ?? 'not refused at the upload');
    if (rules[0] === 'secret') await expectSecretRefusedEverywhere(bytes, name);
  });

  /** In the place of other documents, too; what is remembered is that it happened. */
  async function expectSecretRefusedEverywhere(bytes: Buffer, name: string) {
    const before = await kept();
    const [problem] = await upload('surat-rekomendasi', bytes, name);
    expect(problem).toEqual({
      field: 'surat-rekomendasi',
      message: sentenceOf({ code: 'csr.secret' }, 'id'),
    });
    expect(await kept()).toEqual(before);
    const events = await service.rows<{ content: string }>(
      `SELECT content FROM history WHERE type = 'document.secret-refused' ORDER BY id DESC LIMIT 2`,
    );
    expect(events.map(({ content }) => content)).toEqual(['{"kind":"surat-rekomendasi"}', '{"kind":"csr"}']);
  }

  it('that is a secret is answered with a warning in both languages', () => {
    expect(sentenceOf({ code: 'csr.secret' }, 'id')).toMatch(/tidak disimpan.*Anggap kunci itu sudah bocor/);
    expect(sentenceOf({ code: 'csr.secret' }, 'en')).toMatch(/not stored.*Treat that key as compromised/);
  });

  it('has a fixture for every rule there is', () => {
    const all = Object.keys(indonesian).filter((code) => code.startsWith('csr.'));
    expect(new Set(fixtures.flatMap(({ rules }) => rules.map((rule) => `csr.${rule}`)))).toEqual(
      new Set(all),
    );
  });
});

/** What a refusal at the upload says, by the rule that is broken. */
const atUpload: Readonly<Record<string, RegExp>> = {
  secret: /Anggap kunci itu sudah bocor/,
  container: /bukan CSR \(PKCS#10\) dalam bentuk PEM atau DER/,
  'too-large': /terlalu besar: 1 MB; paling besar 16 KB/,
};

function printed(rows: readonly string[][]): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return `\n${lines.join('\n')}\n`;
}
