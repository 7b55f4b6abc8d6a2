import { randomBytes } from 'node:crypto';
import { goodSubject, type Openssl } from '../support/openssl.ts';

// Files as applicants send them in the place of a request, made by the openssl program, and the rules of the
// service's reference, 1.8, that the answer has to name: all of them, and no other.

export interface Fixture {
  readonly name: string;
  readonly make: (openssl: Openssl) => Buffer;
  readonly rules: readonly string[];
  /** Its key was seen with another person's application. */
  readonly isKeyKnown?: true;
}

type Made = NonNullable<Parameters<Openssl['request']>[0]>;

const made =
  (options?: Made) =>
  (openssl: Openssl): Buffer =>
    openssl.request(options);

/** What openssl makes of the key of a new request; the command writes to the file `made`. */
const fromKey =
  (...command: string[]) =>
  (openssl: Openssl): Buffer => {
    openssl.request();
    openssl.run(...command, '-out', 'made');
    return openssl.read('made');
  };

function der(openssl: Openssl): Buffer {
  openssl.request();
  openssl.run('req', '-in', 'made.csr', '-outform', 'DER', '-out', 'made.der');
  return openssl.read('made.der');
}

function tampered(openssl: Openssl): Buffer {
  const bytes = der(openssl);
  bytes.write('Siti Aminaf', bytes.indexOf('Siti Aminah'));
  return bytes;
}

function certificate(openssl: Openssl): Buffer {
  openssl.request();
  openssl.run(
    ...['req', '-x509', '-config', 'openssl.cnf', '-key', 'key.pem', '-subj', '/CN=A'],
    '-out',
    'cert.pem',
  );
  return openssl.read('cert.pem');
}

function pkcs12(openssl: Openssl): Buffer {
  certificate(openssl);
  openssl.run(
    ...[
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
    ],
  );
  return openssl.read('a.p12');
}

function keyPem(openssl: Openssl, ...newkey: string[]): Buffer {
  openssl.request({ newkey });
  return openssl.read('key.pem');
}

const asUtf16 = (text: Buffer): Buffer => Buffer.from(`\ufeff${text.toString()}`, 'utf16le');
const withoutHeadings = (pem: Buffer): Buffer => Buffer.from(pem.toString().replace(/-----.*-----\n/g, ''));
const subject = (from: string | RegExp, to: string): Made => ({ subject: goodSubject.replace(from, to) });
const ec = (curve: string): string[] => ['ec', '-pkeyopt', `ec_paramgen_curve:${curve}`];
const key = ['-in', 'key.pem'];
const megabyteOfNoise = (): Buffer => Buffer.concat([Buffer.from([0xff]), randomBytes(1024 * 1024 - 1)]);

const good: readonly Fixture[] = [
  { name: 'RSA 2048, SHA-256', make: made(), rules: [] },
  { name: 'RSA 4096, SHA-512', make: made({ newkey: ['rsa:4096'], args: ['-sha512'] }), rules: [] },
  { name: 'RSA 2048 signed as PSS', make: made({ args: ['-sigopt', 'rsa_padding_mode:pss'] }), rules: [] },
  { name: 'P-256', make: made({ newkey: ec('P-256') }), rules: [] },
  { name: 'P-384', make: made({ newkey: ec('P-384'), args: ['-sha384'] }), rules: [] },
  { name: 'DER', make: der, rules: [] },
  {
    name: 'NIP of its own',
    make: made({ subject: `${goodSubject}/serialNumber=199008172015052001` }),
    rules: [],
  },
];

const weak: readonly Fixture[] = [
  { name: 'RSA 1024', make: made({ newkey: ['rsa:1024'] }), rules: ['rsa-size'] },
  {
    name: 'exponent 3',
    make: made({ newkey: ['rsa:2048', '-pkeyopt', 'rsa_keygen_pubexp:3'] }),
    rules: ['rsa-exponent'],
  },
  { name: 'curve secp256k1', make: made({ newkey: ec('secp256k1') }), rules: ['curve'] },
  { name: 'Ed25519', make: made({ newkey: ['ed25519'] }), rules: ['key-type'] },
  { name: 'SHA-1', make: made({ args: ['-sha1'] }), rules: ['hash'] },
  { name: 'MD5', make: made({ args: ['-md5'] }), rules: ['hash'] },
  { name: 'changed after signing', make: tampered, rules: ['signature', 'name-differs'] },
  { name: "somebody else's key", make: made(), rules: ['key-reused'], isKeyKnown: true },
];

const subjects: readonly Fixture[] = [
  { name: 'another CN', make: made(subject('Siti Aminah', 'Budi Santoso')), rules: ['name-differs'] },
  { name: 'two CNs', make: made({ subject: `${goodSubject}/CN=Budi Santoso` }), rules: ['name-differs'] },
  { name: 'no CN', make: made(subject('/CN=Siti Aminah', '')), rules: ['name-missing'] },
  { name: 'another country', make: made(subject('C=ID', 'C=SG')), rules: ['country'] },
  { name: 'another organisation', make: made(subject('Pemerintah Kota', 'Kantor')), rules: ['organisation'] },
  { name: 'no e-mail', make: made(subject(/\/emailAddress.*/, '')), rules: ['email'] },
  {
    name: "another person's NIK",
    make: made({ subject: `${goodSubject}/serialNumber=3375015708900002` }),
    rules: ['identity-number'],
  },
  {
    name: 'RSA 1024, SHA-1, another CN and country at once',
    make: made({
      newkey: ['rsa:1024'],
      args: ['-sha1'],
      subject: '/C=SG/O=Pemerintah Kota Pekalongan/CN=Budi/emailAddress=siti.aminah@pekalongankota.go.id',
    }),
    rules: ['hash', 'rsa-size', 'name-differs', 'country'],
  },
];

const noRequests: readonly Fixture[] = [
  { name: 'certificate', make: certificate, rules: ['container'] },
  { name: 'request saved as UTF-16', make: (o) => asUtf16(o.request()), rules: ['container'] },
  { name: 'request without its headings', make: (o) => withoutHeadings(o.request()), rules: ['container'] },
  { name: 'DER cut off', make: (o) => der(o).subarray(0, 200), rules: ['container'] },
  { name: 'plain words', make: () => Buffer.from('Ini CSR saya.'), rules: ['container'] },
  { name: '1 MB of noise', make: megabyteOfNoise, rules: ['too-large'] },
];

/** Each of them is a secret and nothing else: no other rule is looked at. */
const secrets: readonly Fixture[] = [
  { name: 'PKCS#8 PEM', make: (o: Openssl) => keyPem(o, 'rsa:2048') },
  { name: 'PKCS#8 DER', make: fromKey('pkcs8', '-topk8', '-nocrypt', ...key, '-outform', 'DER') },
  { name: 'PKCS#8 encrypted', make: fromKey('pkcs8', '-topk8', '-passout', 'pass:rahasia', ...key) },
  { name: 'PKCS#1 PEM', make: fromKey('rsa', '-traditional', ...key) },
  { name: 'PKCS#1 DER', make: fromKey('rsa', '-traditional', ...key, '-outform', 'DER') },
  {
    name: 'EC key PEM (SEC 1)',
    make: (o: Openssl) => {
      keyPem(o, ...ec('P-256'));
      o.run('ec', ...key, '-out', 'made');
      return o.read('made');
    },
  },
  { name: 'PKCS#12', make: pkcs12 },
  {
    name: 'PKCS#12 of more than 16 KB',
    make: (o: Openssl) => Buffer.concat([pkcs12(o), Buffer.alloc(17 * 1024)]),
  },
  {
    name: 'request with its key behind it',
    make: (o: Openssl) => Buffer.concat([o.request(), o.read('key.pem')]),
  },
  { name: 'key saved as UTF-16', make: (o: Openssl) => asUtf16(keyPem(o, 'rsa:2048')) },
  { name: 'key without its headings', make: (o: Openssl) => withoutHeadings(keyPem(o, 'rsa:2048')) },
  {
    name: 'Java key store',
    make: () => Buffer.concat([Buffer.from('feedfeed', 'hex'), Buffer.alloc(200, 7)]),
  },
  { name: 'PuTTY key', make: () => Buffer.from('PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n') },
].map((each) => ({ ...each, rules: ['secret'] }));

export const fixtures: readonly Fixture[] = [...good, ...weak, ...subjects, ...noRequests, ...secrets];
