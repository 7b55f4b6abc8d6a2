import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

// The environment, parsed once into a frozen value. A variable that cannot be used stops the program at
// start with a sentence that names it. Keys that nobody set are made once and kept beside the database.

export interface Config {
  readonly port: number;
  readonly baseUrl: string;
  readonly dataDirectory: string;
  /** PostgreSQL; a file of SQLite in the data directory where undefined. */
  readonly databaseUrl: string | undefined;
  /** Connections to PostgreSQL that this process holds at most. */
  readonly databasePool: number;
  /** Processes that share the work of one program; more than one only on PostgreSQL. */
  readonly processes: number;
  /** How long an ending process still answers, so that balancers notice that it is not ready. */
  readonly drainSeconds: number;
  readonly production: boolean;
  readonly logLevel: string;
  readonly sessionSecret: string;
  /** 32 bytes: wraps the keys of documents and encrypts NIK. */
  readonly masterKey: Buffer;
  readonly smtpUrl: string | undefined;
  /** Elements that one stimulus may pass before its process counts as looping; the engine's own where undefined. */
  readonly maxSteps: number | undefined;
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  BASE_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'needs postgresql://…' }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(1000).default(10),
  PROCESSES: z.coerce.number().int().min(1).max(64).default(1),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(300).default(0),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(levels).default('info'),
  SESSION_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'needs 64 hexadecimal digits (32 bytes)')
    .optional(),
  SMTP_URL: z.url().optional(),
  ENGINE_MAX_STEPS: z.coerce.number().int().min(100).max(10_000_000).optional(),
});

/** Throws with a sentence that names each variable that cannot be used. Creates DATA_DIR and its keys. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) throw new Error(parsed.error.issues.map(sentence).join('\n'));
  const values = parsed.data;
  if (values.PROCESSES > 1 && values.DATABASE_URL === undefined)
    throw new Error(oneProcessOnly(values.PROCESSES));
  const dataDirectory = resolve(values.DATA_DIR);
  const keys = join(dataDirectory, 'keys');
  return Object.freeze({
    port: values.PORT,
    baseUrl: values.BASE_URL ?? `http://localhost:${values.PORT}`,
    dataDirectory,
    databaseUrl: values.DATABASE_URL,
    databasePool: values.DATABASE_POOL,
    processes: values.PROCESSES,
    drainSeconds: values.DRAIN_SECONDS,
    production: values.NODE_ENV === 'production',
    logLevel: values.LOG_LEVEL,
    sessionSecret: values.SESSION_SECRET ?? keptKey(keys, 'session'),
    masterKey: Buffer.from(values.MASTER_KEY ?? keptKey(keys, 'master'), 'hex'),
    smtpUrl: values.SMTP_URL,
    maxSteps: values.ENGINE_MAX_STEPS,
  });
}

const sentence = (issue: z.core.$ZodIssue) =>
  `Expected to read the environment variable ${issue.path.join('.')}, but ${issue.message}`;

const oneProcessOnly = (processes: number) =>
  `Expected to start ${processes} processes (PROCESSES), but a SQLite file is written by one alone: set DATABASE_URL to a PostgreSQL, or start one`;

/** Of processes that begin at once on an empty folder one makes the key, whole or not at all; all read that one. */
function keptKey(folder: string, name: string): string {
  const file = join(folder, `${name}.key`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const own = `${file}.${randomUUID()}`;
    writeFileSync(own, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    try {
      linkSync(own, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      unlinkSync(own);
    }
  }
  return readFileSync(file, 'utf8').trim();
}
