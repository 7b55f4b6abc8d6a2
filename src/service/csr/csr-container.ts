// The outer shape of a certificate signing request file (PKCS#10 as PEM or DER), and what must never be in
// one: a secret is looked for first, in whatever form the file has.

export const maxCsrBytes = 16 * 1024;

const secretWords =
  /PRIVATE KEY|passphrase|PKCS-?12|challengePassword|BEGIN (?:RSA|EC|DSA|OPENSSH|ENCRYPTED)/i;
const pem =
  /-----BEGIN (NEW )?CERTIFICATE REQUEST-----\s*([A-Za-z0-9+/=\s]+?)\s*-----END \1?CERTIFICATE REQUEST-----/;

/** OIDs by their DER bytes: PKCS#7 data (a PKCS#12 holds it), the bags of PKCS#12, a password in a request. */
const pkcs7Data = Buffer.from('06092a864886f70d010701', 'hex');
const pkcs12Bags = Buffer.from('060b2a864886f70d010c0a01', 'hex');
const challengePassword = Buffer.from('06092a864886f70d010907', 'hex');

export function findSecret(bytes: Buffer): boolean {
  const der = derOf(bytes) ?? bytes;
  return (
    secretWords.test(bytes.toString('latin1')) ||
    der.includes(challengePassword) ||
    isPkcs12(der) ||
    isBareKey(der)
  );
}

/** The DER bytes of the request, or undefined when this is no PKCS#10 at all. */
export function derOf(bytes: Buffer): Buffer | undefined {
  const found = pem.exec(bytes.toString('latin1'));
  const der = found ? Buffer.from(found[2] ?? '', 'base64') : bytes;
  return der[0] === 0x30 ? der : undefined;
}

export const isCsrShaped = (bytes: Buffer): boolean => derOf(bytes) !== undefined;

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
