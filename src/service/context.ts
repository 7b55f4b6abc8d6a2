import type { InstanceContext } from '../instances/context.ts';
import type { ServiceSettings } from './settings.ts';
import { settingsInForce } from './settings/settings-in-force.ts';

/** What the service's verbs need besides the engine's: where documents lie, the key to them, its settings. */
export interface ServiceContext extends InstanceContext {
  readonly dataDirectory: string;
  /** 32 bytes. */
  readonly masterKey: Buffer;
  /** How the site is reached from outside, for links in messages and on paper. */
  readonly baseUrl?: string;
  /** Mail is sent only when this is set; every notice is readable in the program all the same. */
  readonly smtpUrl: string | undefined;
  /** Instead of those that the office keeps in the database. */
  readonly settings?: ServiceSettings;
}

/** What the office has decided, as it stands now; asked for each time it is needed, never kept. */
export const settingsOf = async (context: ServiceContext): Promise<ServiceSettings> =>
  context.settings ?? (await settingsInForce(context.database)).settings;
