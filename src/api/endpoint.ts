import type { z } from 'zod';
import type { Actor } from '../identity/actor.ts';
import type { Scope } from '../identity/tokens/scopes.ts';
import type { Log } from '../kernel/log.ts';
import type { ServiceContext } from '../service/context.ts';
import { parsed, type Parsed } from './parsed.ts';

// One row of the route table: where, what for, which scope of a token, what goes in and what comes out, and the
// event of the audit trail it leaves. Mounting and the OpenAPI document are both derived from it.

/** Of one request, as it came: parsed by the schemas of its row before anyone looks at it. */
export interface RawCall {
  readonly service: ServiceContext;
  readonly actor: Actor;
  readonly now: Date;
  readonly ip: string | undefined;
  readonly log: Log;
  /** A signal that is aborted when the caller has gone. */
  gone(): AbortSignal;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

type ObjectSchema = z.ZodObject;

export interface Call<
  Params extends ObjectSchema | undefined,
  Query extends ObjectSchema | undefined,
  Body extends z.ZodType | undefined,
> extends Omit<RawCall, 'params' | 'query' | 'body'> {
  readonly params: Parsed<Params>;
  readonly query: Parsed<Query>;
  readonly body: Parsed<Body>;
}

export type Status = 200 | 201 | 204;

/** What a refusal may say besides 400, 401, 403, 415 and 500, which every row can answer. */
export type Refusal = 404 | 409 | 413 | 422;

interface About {
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it, below /api/v1: `/tasks/{taskId}`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly scope: Scope;
  /** As in the site's route table: the event that the verb writes, or that a read leaves; or 'none'. */
  readonly audit: string;
  readonly refusals: readonly Refusal[];
  readonly status: Status;
  /** How the body comes where it is not JSON alone. */
  readonly takes?: 'json' | 'files';
}

interface Row<
  Params extends ObjectSchema | undefined,
  Query extends ObjectSchema | undefined,
  Body extends z.ZodType | undefined,
  Reply extends z.ZodType | undefined,
  Ready,
> extends About {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply?: Reply;
  /** What is slow, or waits: outside the transaction that may be around `handle`. */
  readonly prepare?: (call: Call<Params, Query, Body>) => Promise<Ready>;
  readonly handle: (call: Call<Params, Query, Body>, ready: Ready) => Promise<Parsed<Reply>>;
}

export interface Endpoint extends About {
  readonly params?: ObjectSchema | undefined;
  readonly query?: ObjectSchema | undefined;
  readonly body?: z.ZodType | undefined;
  readonly reply?: z.ZodType | undefined;
  /** Parses and prepares; what it returns does the work, and may be called inside a transaction. */
  begin(raw: RawCall): Promise<() => Promise<unknown>>;
}

export function endpoint<
  Params extends ObjectSchema | undefined = undefined,
  Query extends ObjectSchema | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Reply extends z.ZodType | undefined = undefined,
  Ready = undefined,
>(row: Row<Params, Query, Body, Reply, Ready>): Endpoint {
  const { prepare, handle, ...about } = row;
  return {
    ...about,
    async begin(raw) {
      const call = {
        ...raw,
        params: parsed('path', row.params, raw.params),
        query: parsed('query', row.query, raw.query),
        body: parsed('body', row.body, raw.body),
      };
      const ready = (await prepare?.(call)) as Ready;
      return () => handle(call, ready);
    },
  };
}
