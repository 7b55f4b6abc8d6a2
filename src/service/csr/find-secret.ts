import { derOf } from './csr-container.ts';

// What must never be sent: a private key, alone or in a store, in whatever form the file has. It is looked for
// before anything else is read, also where text was saved as UTF-16 or the lines of a PEM lost their heading.

const secretWords =
  /PRIVATE KEY|passphrase|PKCS-?12|challengePassword|BEGIN (?:RSA|EC|DSA|OPENSSH|ENCRYPTED)/i;
const keyHeadings = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----|-----BEGIN PKCS-?12-----|PuTTY-User-Key-File-/;
const onlyBase64 = /^[A-Za-z0-9+/\s]+={0,2}$/;

/** OIDs by their DER bytes: PKCS#7 data (a PKCS#12 holds it), the bags of PKCS#12, a password in a request. */
const pkcs7Data = Buffer.from('06092a864886f70d010701', 'hex');
const pkcs12Bags = Buffer.from('060b2a864886f70d010c0a01', 'hex');
const challengePassword = Buffer.from('06092a864886f70d010907', 'hex');
const javaStores = ['feedfeed', 'cececece'];

/** For a file that should be a request: words that only speak of a secret count as well. */
export function findSecret(bytes: Buffer): boolean {
  const der = derOf(bytes) ?? bytes;
  return secretWords.test(plainText(bytes)) || der.includes(challengePassword) || isKeyOrStore(bytes);
}

/** For a file that should be something else: only what is a key or a store of keys itself. */
export function isKeyOrStore(bytes: Buffer): boolean {
  const text = plainText(bytes);
  const der = derOf(bytes) ?? (onlyBase64.test(text) ? Buffer.from(text, 'base64') : bytes);
  return (
    keyHeadings.test(text) ||
    isPkcs12(der) ||
    isBareKey(der) ||
    javaStores.includes(der.subarray(0, 4).toString('hex'))
  );
}

/** UTF-16 is its letters with a zero before or after each. */
const plainText = (bytes: Buffer): string => bytes.toString('latin1').replaceAll('\0', '').trim();

/** PFX ::= SEQUENCE { version 3, authSafe ContentInfo, … } (RFC 7292). */
const isPkcs12 = (bytes: Buffer): boolean =>
  bytes[0] === 0x30 &&
  (bytes.includes(pkcs12Bags) || (startsWithInteger(bytes, 3) && bytes.includes(pkcs7Data)));

/** PKCS#1 and PKCS#8 begin with a bare version number, SEC 1 with version 1; PKCS#10 with another sequence. */
const isBareKey = (bytes: Buffer): boolean =>
  bytes[0] === 0x30 && [0, 1].some((version) => startsWithInteger(bytes, version));

function startsWithInteger(der: Buffer, value: number): boolean {
  const lengthByte = der[1] ?? 0;
  const content = 2 + (lengthByte < 0x80 ? 0 : lengthByte & 0x7f);
  return der[content] === 0x02 && der[content + 1] === 1 && der[content + 2] === value;
}
