import type { Permission } from '../identity/permissions.ts';
import type { Page } from './page.ts';

// One row of the route table: where, what, who may, and which event of the audit trail it leaves.
// A read writes its event when the page was shown; a change names the event its verb writes in its
// own transaction; 'none' is spelled out, so that leaving a trace out is a decision.

export type Need = Permission | 'public' | 'signed-in';

export interface UploadLimits {
  readonly files: number;
  /** A larger file ends the request. */
  readonly fileBytes: number;
  /** Of the whole body; a browser says it beforehand. */
  readonly totalBytes: number;
  /** Of a larger file only this much is kept, beside its size: enough to say at its field what is wrong. */
  readonly keptBytes?: number;
}

export interface RouteRules {
  readonly needs: Need;
  readonly audit: string;
  /** Multipart rows say what they take at most, and are counted per person; all others take no files. */
  readonly uploads?: UploadLimits;
  /** Counted per address by rate-limits.ts; 'visit' counts those who come without a session. */
  readonly limit?: 'login' | 'submission' | 'visit' | 'feed' | 'follow' | 'tracking';
}

export interface Route extends RouteRules {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly page: Page;
}

export const get = (path: string, page: Page, rules: RouteRules): Route => ({
  method: 'get',
  path,
  page,
  ...rules,
});
export const post = (path: string, page: Page, rules: RouteRules): Route => ({
  method: 'post',
  path,
  page,
  ...rules,
});
/** Takes JSON, and its token in the header x-csrf-token. */
export const put = (path: string, page: Page, rules: RouteRules): Route => ({
  method: 'put',
  path,
  page,
  ...rules,
});
