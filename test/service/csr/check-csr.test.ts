import { randomBytes } from 'node:crypto';
import fc from '../../support/properties.ts';
import { checkCsr } from '../../../src/service/csr/check-csr.ts';
import { defaultCsrPolicy } from '../../../src/service/csr/csr-policy.ts';
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

  it('is accepted under the old heading of PEM, too', async () => {
    const pem = openssl.request();
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

  it('with the e-mail only as alternative name is accepted', async () => {
    const subject = goodSubject.replace(/\/emailAddress.*/, '');
    const csr = openssl.request({
      subject,
      args: ['-addext', 'subjectAltName=email:siti.aminah@pekalongankota.go.id'],
    });
    expect(await judge(csr)).toEqual(fine);
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
