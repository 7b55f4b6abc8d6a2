import pino, { type DestinationStream, type Logger } from 'pino';

// Structured logs. What could identify a person or open a door is redacted by key, wherever it stands; of
// an error only its sentence and place are told, because a failed statement carries the values that were
// to be stored, and a refused form what was answered.

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

/** NIK and NIP, whatever brought them here: an address somebody typed, the sentence of an error. */
const identityNumber = /(?<!\d)\d{16}(?:\d{2})?(?!\d)/g;

interface LoggedError {
  type: string;
  message: string;
  stack: string | undefined;
  cause?: LoggedError;
}

/** For every logger that brings serializers of its own. */
export const loggedError = (error: unknown): unknown =>
  error instanceof Error ? tellableOf(error) : { type: typeof error };

const tellableOf = ({ name, message, stack, cause }: Error): LoggedError => ({
  ...{ type: name, message, stack },
  ...(cause instanceof Error && { cause: tellableOf(cause) }),
});

/** Lines go to the standard output unless a destination is given. */
export const createLog = (level: string, destination?: DestinationStream): Log => {
  const options = {
    level,
    serializers: { err: loggedError },
    hooks: { streamWrite: (line: string) => line.replace(identityNumber, '[redacted]') },
    redact: { paths: secret.flatMap((key) => [key, `*["${key}"]`, `*.*["${key}"]`]), censor: '[redacted]' },
  };
  return destination ? pino(options, destination) : pino(options);
};
