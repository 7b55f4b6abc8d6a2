// The certificates library needs the reflection polyfill loaded before it.
import 'reflect-metadata';
import { Pkcs10CertificateRequest, SubjectAlternativeNameExtension } from '@peculiar/x509';
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { derOf } from './csr-container.ts';

// Reads a certificate signing request into the facts that the rules judge. Bytes that are no request give
// undefined; nothing is judged here.

export interface CsrFacts {
  isSignedByItsKey: boolean;
  /** Absent when the algorithm is unknown (MD5 among them); `algorithm` then holds its OID. */
  hash?: string;
  algorithm: string;
  key: { type: string; bits?: number; exponent?: bigint; curve?: string };
  /** SHA-256 of SubjectPublicKeyInfo, hexadecimal: the same for every request made with the same key. */
  publicKeySha256: string;
  commonNames: string[];
  countries: string[];
  organisations: string[];
  emails: string[];
  /** serialNumber and UID of the subject. */
  identityNumbers: string[];
}

// The library's own type leans on the browser's, which are not loaded here.
const algorithmShape = z.object({ name: z.string(), hash: z.object({ name: z.string() }).optional() });

const oid = {
  serialNumber: '2.5.4.5',
  userId: '0.9.2342.19200300.100.1.1',
  subjectAlternativeName: '2.5.29.17',
};

export async function readCsr(bytes: Buffer): Promise<CsrFacts | undefined> {
  const der = derOf(bytes);
  if (!der) return undefined;
  try {
    const request = new Pkcs10CertificateRequest(new Uint8Array(der));
    const publicKey = Buffer.from(request.publicKey.rawData);
    return {
      isSignedByItsKey: await request.verify().catch(() => false),
      ...signatureOf(request),
      key: keyFacts(createPublicKey({ key: publicKey, format: 'der', type: 'spki' })),
      publicKeySha256: createHash('sha256').update(publicKey).digest('hex'),
      ...subjectOf(request),
    };
  } catch {
    return undefined;
  }
}

function signatureOf(request: Pkcs10CertificateRequest): Pick<CsrFacts, 'hash' | 'algorithm'> {
  const { name, hash } = algorithmShape.parse(request.signatureAlgorithm);
  return { algorithm: name, ...(hash && { hash: hash.name }) };
}

function keyFacts(key: KeyObject): CsrFacts['key'] {
  const { modulusLength, publicExponent, namedCurve } = key.asymmetricKeyDetails ?? {};
  return {
    type: key.asymmetricKeyType ?? 'unknown',
    ...(modulusLength !== undefined && { bits: modulusLength }),
    ...(publicExponent !== undefined && { exponent: publicExponent }),
    ...(namedCurve !== undefined && { curve: namedCurve }),
  };
}

function subjectOf(request: Pkcs10CertificateRequest) {
  const field = (name: string): string[] => request.subjectName.getField(name);
  return {
    commonNames: field('CN'),
    countries: field('C'),
    organisations: field('O'),
    emails: [...field('E'), ...alternativeEmails(request)],
    identityNumbers: [oid.serialNumber, oid.userId, 'UID'].flatMap(field),
  };
}

function alternativeEmails(request: Pkcs10CertificateRequest): string[] {
  const extension = request.extensions.find(({ type }) => type === oid.subjectAlternativeName);
  if (!extension) return [];
  const names = new SubjectAlternativeNameExtension(extension.rawData).names.toJSON();
  return names.filter(({ type }) => type === 'email').map(({ value }) => value);
}
