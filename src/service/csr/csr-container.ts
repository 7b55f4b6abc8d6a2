// The outer shape of a certificate signing request file: PKCS#10 as PEM or DER.

export const maxCsrBytes = 16 * 1024;

const heading = /-----BEGIN ((?:NEW )?CERTIFICATE REQUEST)-----/;
const base64 = /^[A-Za-z0-9+/=\s]+$/;

/** The DER bytes of the request, or undefined when this is no PKCS#10 at all. */
export function derOf(bytes: Buffer): Buffer | undefined {
  const content = contentOfPem(bytes.toString('latin1'));
  const der = content === undefined ? bytes : Buffer.from(content, 'base64');
  return der[0] === 0x30 ? der : undefined;
}

/** In steps that are each as long as the text at most: it may be a large one made to keep us busy. */
function contentOfPem(text: string): string | undefined {
  const found = heading.exec(text);
  if (!found) return undefined;
  const begin = found.index + found[0].length;
  const end = text.indexOf(`-----END ${found[1] ?? ''}-----`, begin);
  const content = end < 0 ? '' : text.slice(begin, end);
  return base64.test(content) ? content : undefined;
}

export const isCsrShaped = (bytes: Buffer): boolean => derOf(bytes) !== undefined;
