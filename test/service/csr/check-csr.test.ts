import { randomBytes } from 'node:crypto';
import fc from '../../support/properties.ts';
import { checkCsr } from '../../../src/service/csr/check-csr.ts';
import { defaultCsrPolicy } from '../../../src/service/csr/csr-policy.ts';
import { sentenceOf } from '../../../src/service/findings/finding.ts';
import { describeWithOpenssl, goodSubject, openOpenssl, type Openssl } from '../support/openssl.ts';

const holder = {
  name: 'SITI  aminah',
  email: 'siti.aminah@pekalongankota.go.id',
  identityNumbers: ['3375015708900001', '199008172015052001'],
};
const nobodys: (publicKeySha256: string) => Promise<boolean> = () => Promise.resolve(false);
const judge = async (bytes: Buffer, policy = defaultCsrPolicy, isKeyOfSomeoneElse = nobodys) => {
  const { errors, warnings } = await checkCsr(bytes, holder, policy, isKeyOfSomeoneElse);
  return { errors: errors.map(({ code }) => code), warnings: warnings.map(({ code }) => code) };
};
const fine = { errors: [], warnings: [] };

describeWithOpenssl('a request made with openssl', () => {
  let openssl: Openssl;
  beforeAll(() => (openssl = openOpenssl()));
  afterAll(() => openssl.close());

  const asDer = () => {
    openssl.run('req', '-in', 'made.csr', '-outform', 'DER', '-out', 'made.der');
    return openssl.read('made.der');
  };

  it('of RSA 2048 and SHA-256 is accepted, as PEM, as DER and under the old heading', async () => {
    const pem = openssl.request();
    expect(await judge(pem)).toEqual(fine);
    expect(await judge(asDer())).toEqual(fine);
    expect(
      await judge(Buffer.from(pem.toString().replaceAll('CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST'))),
    ).toEqual(fine);
  });

  it('of P-256 is accepted, and refused where the policy knows no curves', async () => {
    const csr = openssl.request({ newkey: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] });
    expect(await judge(csr)).toEqual(fine);
    expect((await judge(csr, { ...defaultCsrPolicy, curves: [] })).errors).toEqual([
      'csr.key-type',
      'csr.curve',
    ]);
  });

  it.each([
    ['RSA 1024', { newkey: ['rsa:1024'] }, ['csr.rsa-size']],
    ['exponent 3', { newkey: ['rsa:2048', '-pkeyopt', 'rsa_keygen_pubexp:3'] }, ['csr.rsa-exponent']],
    ['curve secp256k1', { newkey: ['ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'] }, ['csr.curve']],
    ['Ed25519', { newkey: ['ed25519'] }, ['csr.key-type']],
    ['SHA-1', { args: ['-sha1'] }, ['csr.hash']],
    ['MD5', { args: ['-md5'] }, ['csr.hash']],
    ['another name', { subject: goodSubject.replace('Siti Aminah', 'Budi Santoso') }, ['csr.name-differs']],
    ['no name', { subject: goodSubject.replace('/CN=Siti Aminah', '') }, ['csr.name-missing']],
    ['two names', { subject: `${goodSubject}/CN=Budi Santoso` }, ['csr.name-differs']],
  ])('with %s is refused', async (_, options, expected) => {
    expect((await judge(openssl.request(options))).errors).toEqual(expected);
  });

  it.each([
    ['another country', goodSubject.replace('C=ID', 'C=SG'), ['csr.country']],
    ['another organisation', goodSubject.replace('Pemerintah Kota', 'Kantor'), ['csr.organisation']],
    ['no e-mail', goodSubject.replace(/\/emailAddress.*/, ''), ['csr.email']],
    ['the NIK of another', `${goodSubject}/serialNumber=3375015708900002`, ['csr.identity-number']],
    ['her own NIP', `${goodSubject}/serialNumber=199008172015052001`, []],
  ])('with %s is accepted with what to look at', async (_, subject, expected) => {
    expect(await judge(openssl.request({ subject }))).toEqual({ errors: [], warnings: expected });
  });

  it('with the e-mail only as alternative name is accepted', async () => {
    const subject = goodSubject.replace(/\/emailAddress.*/, '');
    const csr = openssl.request({
      subject,
      args: ['-addext', 'subjectAltName=email:siti.aminah@pekalongankota.go.id'],
    });
    expect(await judge(csr)).toEqual(fine);
  });

  it('that was changed after signing is refused', async () => {
    openssl.request();
    const changed = asDer();
    changed.write('Siti Aminoh', changed.indexOf('Siti Aminah'));
    expect((await judge(changed)).errors).toContain('csr.signature');
  });

  it('with a key that belongs to someone else is refused, asked by the hash of the key', async () => {
    const asked: string[] = [];
    const verdict = await judge(openssl.request(), defaultCsrPolicy, (sha256) => {
      asked.push(sha256);
      return Promise.resolve(true);
    });
    expect(verdict.errors).toEqual(['csr.key-reused']);
    expect(asked).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it('that carries its private key is refused before anything else, and the sentence repeats nothing of it', async () => {
    const withKey = Buffer.concat([openssl.request({ newkey: ['rsa:1024'] }), openssl.read('key.pem')]);
    const { errors } = await checkCsr(withKey, holder, defaultCsrPolicy, nobodys);
    expect(errors).toEqual([{ code: 'csr.secret' }]);
    expect(sentenceOf({ code: 'csr.secret' }, 'id')).toContain('Anggap kunci itu sudah bocor');
  });

  it.each([
    ['PKCS#8 PEM', ['pkcs8', '-topk8', '-nocrypt', '-in', 'key.pem', '-out', 'secret']],
    ['PKCS#8 DER', ['pkcs8', '-topk8', '-nocrypt', '-in', 'key.pem', '-outform', 'DER', '-out', 'secret']],
    ['encrypted PKCS#8', ['pkcs8', '-topk8', '-passout', 'pass:rahasia', '-in', 'key.pem', '-out', 'secret']],
    ['PKCS#1 DER', ['rsa', '-traditional', '-in', 'key.pem', '-outform', 'DER', '-out', 'secret']],
  ])('is not what a %s private key is', async (_, args) => {
    openssl.request();
    openssl.run(...args);
    expect((await judge(openssl.read('secret'))).errors).toEqual(['csr.secret']);
  });

  it('is not what a PKCS#12 file is', async () => {
    openssl.request();
    openssl.run(
      'req',
      '-x509',
      '-config',
      'openssl.cnf',
      '-key',
      'key.pem',
      '-subj',
      '/CN=A',
      '-out',
      'cert.pem',
    );
    openssl.run(
      'pkcs12',
      '-export',
      '-inkey',
      'key.pem',
      '-in',
      'cert.pem',
      '-passout',
      'pass:rahasia',
      '-out',
      'a.p12',
    );
    expect((await judge(openssl.read('a.p12'))).errors).toEqual(['csr.secret']);
  });

  it('is not what a certificate is', async () => {
    openssl.request();
    openssl.run(
      'req',
      '-x509',
      '-config',
      'openssl.cnf',
      '-key',
      'key.pem',
      '-subj',
      '/CN=A',
      '-out',
      'cert.pem',
    );
    expect((await judge(openssl.read('cert.pem'))).errors).toEqual(['csr.container']);
  });
});

describe('a file that is no request', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'csr.container'],
    [
      'a PEM heading around nothing',
      Buffer.from('-----BEGIN CERTIFICATE REQUEST-----\n-----END CERTIFICATE REQUEST-----'),
      'csr.container',
    ],
    ['too large', Buffer.alloc(16 * 1024 + 1, 'x'), 'csr.too-large'],
    ['a passphrase written down', Buffer.from('passphrase: rahasia'), 'csr.secret'],
  ])('%s is refused', async (_, bytes, code) => {
    expect((await judge(bytes)).errors).toEqual([code]);
  });

  it('noise is refused and never throws', async () => {
    const noise = fc.uint8Array({ maxLength: 600 }).map((tail) => Buffer.concat([Buffer.from([0x30]), tail]));
    await fc.assert(
      fc.asyncProperty(noise, async (bytes) => {
        expect((await judge(bytes)).errors.length).toBe(1);
      }),
    );
    expect((await judge(randomBytes(4000))).errors.length).toBe(1);
  });
});
