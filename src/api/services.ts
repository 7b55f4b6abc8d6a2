import type { Log } from '../kernel/log.ts';
import type { ServiceContext } from '../service/context.ts';

/** Everything the API is given from outside. */
export interface ApiServices {
  readonly service: ServiceContext;
  readonly log: Log;
}
