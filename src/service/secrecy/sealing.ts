import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

// AES-256-GCM with a random nonce, laid out as nonce (12) · tag (16) · ciphertext. `boundTo` is
// authenticated but not stored: a sealed value moved to another row does not open there.

const nonceLength = 12;
const tagLength = 16;

export function seal(key: Buffer, plain: Buffer, boundTo: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** Throws when the key, the bytes or what they are bound to is not what it was. */
export function unseal(key: Buffer, sealed: Buffer, boundTo: string): Buffer {
  const tagEnd = nonceLength + tagLength;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(sealed.subarray(nonceLength, tagEnd));
  return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]);
}

/** One master key, one derived key a purpose (HKDF, RFC 5869): a key that leaks opens one kind of thing. */
export const keyFor = (
  masterKey: Buffer,
  purpose: 'nik' | 'nik-index' | 'documents' | 'survey' | 'complaint-codes' | 'key-check',
): Buffer => Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `alur/${purpose}`, 32));
