import type { Database } from '../../persistence/database.ts';
import { inForce, versionLabel } from '../texts/published.ts';
import { wordsKind, type Words } from '../texts/words.ts';

// The texts that people consent to. The legally relevant subscriber agreement is the one in AMS; the text here
// is a summary of the holder's duties (the service's reference, 1.6).

export type ConsentKind = 'processing' | 'truth' | 'agreement';

export interface ConsentText {
  readonly version: string;
  readonly words: Words;
}

export async function consentText(database: Database, kind: ConsentKind, on: string): Promise<ConsentText> {
  const text = wordsKind(`consent.${kind}`);
  if (!text) throw new Error(`Expected to ask for consent, but there is no text consent.${kind}`);
  const { version, content } = await inForce(database, text, on);
  return { version: versionLabel(version), words: content };
}
