import type { Log } from '../kernel/log.ts';
import type { ServiceContext } from '../service/context.ts';

/** Everything the API is given from outside. */
export interface ApiServices {
  readonly service: ServiceContext;
  readonly log: Log;
  /** The seconds a token has to wait before its next request; undefined when it may go on. No limit when left out. */
  readonly rateLimit?: (tokenId: string) => Promise<number | undefined>;
}
