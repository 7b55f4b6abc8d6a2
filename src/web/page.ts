import type { Actor } from '../identity/actor.ts';
import type { Log } from '../kernel/log.ts';
import type { Locale, Translate } from './rendering/language.ts';
import type { Subject } from './live/subject.ts';
import type { WebServices } from './services.ts';

// A page is a function from a parsed request to a reply value. It sees neither Express nor HTML;
// what it cannot do it says with a Rejection, and the edge turns that into a status and a page.

export type FormBody = Readonly<Record<string, string | readonly string[]>>;

export interface UploadedFile {
  readonly field: string;
  readonly fileName: string;
  /** All of it, or its beginning where the row keeps no more of so large a file. */
  readonly content: Buffer;
  /** In bytes, as it was sent. */
  readonly size: number;
}

/** What of the session a page may touch. */
export interface Visit {
  signIn(actor: Actor): Promise<void>;
  signOut(): Promise<void>;
  /** Remembers a receipt, so that who is not signed in can open it again, and nobody else. */
  keepReceipt(ticketNumber: string): void;
  readonly receipts: readonly string[];
}

export interface PageRequest {
  readonly services: WebServices;
  /** Undefined only on rows that are 'public'. */
  readonly actor: Actor | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: FormBody;
  readonly files: readonly UploadedFile[];
  /** What a row that is put was sent, not looked at yet. */
  readonly json: unknown;
  readonly now: Date;
  readonly locale: Locale;
  readonly t: Translate;
  readonly ip: string | undefined;
  /** Whether htmx asks for a part of the page rather than the whole. */
  readonly wantsFragment: boolean;
  readonly visit: Visit;
  readonly log: Log;
}

/** What an audited read concerned; without it the event stands in the stream of the actor. */
interface About {
  readonly instanceId?: string;
  readonly taskId?: string;
  readonly documentId?: string;
  /** Whose data were shown, where no instance says so. */
  readonly concerns?: readonly string[];
}

export interface Flash {
  readonly tone: 'done' | 'note' | 'problem';
  readonly text: string;
}

export type Reply = { readonly about?: About } & (
  | { readonly view: string; readonly title: string; readonly locals?: object; readonly status?: number }
  | { readonly fragment: string; readonly locals?: object; readonly status?: number }
  | { readonly redirect: string; readonly flash?: Flash }
  | { readonly json: object; readonly status?: number }
  | { readonly listens: readonly Subject[] }
  | {
      readonly content: Buffer | string;
      readonly mediaType: string;
      readonly downloadAs?: string;
      readonly sandboxed?: boolean;
      /** With it, who has this content already is told so, and may keep it. */
      readonly etag?: string;
    }
);

export type Page = (request: PageRequest) => Promise<Reply>;

/** The actor of a row that needs one. */
export function signedIn(request: PageRequest): Actor {
  if (!request.actor) throw new Error('A page that needs an actor stands on a public row of the route table');
  return request.actor;
}

/** One form field as text; of several values the first. */
export function textOf(body: FormBody, field: string): string {
  const value = body[field];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
