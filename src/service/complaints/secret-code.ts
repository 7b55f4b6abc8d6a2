import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyFor } from '../secrecy/sealing.ts';

// The code on the receipt that opens a complaint to whoever holds it: 60 bits, made from the complaint's id with a key
// of this installation. It is stored nowhere, so nobody reads it in the database, and the receipt can be printed again.

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 12;

/** `XXXX-XXXX-XXXX`. */
export function secretCodeOf(masterKey: Buffer, complaintId: string): string {
  const digest = createHmac('sha256', keyFor(masterKey, 'complaint-codes')).update(complaintId).digest();
  const code = [...digest.subarray(0, length)].map((byte) => letters[byte % letters.length]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** However it was typed: small letters, spaces and hyphens do not matter. */
export function isSecretCodeOf(masterKey: Buffer, complaintId: string, typed: string): boolean {
  const given = Buffer.from(plain(typed));
  const expected = Buffer.from(plain(secretCodeOf(masterKey, complaintId)));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');
