import pino, { type Logger } from 'pino';

// Structured logs. What could identify a person or open a door is redacted by key, wherever it stands.

export type Log = Logger;

const secret = [
  'nik',
  'password',
  'passphrase',
  'otp',
  'token',
  '_csrf',
  'cookie',
  'authorization',
  'set-cookie',
];

export const createLog = (level: string): Log =>
  pino({
    level,
    redact: { paths: secret.flatMap((key) => [key, `*["${key}"]`, `*.*["${key}"]`]), censor: '[redacted]' },
  });
