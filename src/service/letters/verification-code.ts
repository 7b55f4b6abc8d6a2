import { randomInt } from 'node:crypto';
import type { ServiceContext } from '../context.ts';

// Under which anybody may check a letter: 20 letters and digits that are not mistaken for one another, 97 bits
// of chance, so that no letter is found by trying.

const alphabet = '23456789abcdefghjkmnpqrstuvwx';

export const newVerificationCode = (): string =>
  Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]).join('');

export const isVerificationCode = (text: string): boolean => new RegExp(`^[${alphabet}]{20}$`).test(text);

/** What stands in the QR code. */
export const verificationAddress = ({ baseUrl = 'http://localhost' }: ServiceContext, code: string): string =>
  `${baseUrl.replace(/\/+$/, '')}/verifikasi/${code}`;
