import type { InstanceContext } from '../instances/context.ts';
import { defaultSettings, type ServiceSettings } from './settings.ts';

/** What the service's verbs need besides the engine's: where documents lie, the key to them, its settings. */
export interface ServiceContext extends InstanceContext {
  readonly dataDirectory: string;
  /** 32 bytes. */
  readonly masterKey: Buffer;
  /** Mail is sent only when this is set; every notice is readable in the program all the same. */
  readonly smtpUrl: string | undefined;
  /** The office's own values; those of settings.ts where left out. */
  readonly settings?: ServiceSettings;
}

export const settingsOf = (context: ServiceContext): ServiceSettings => context.settings ?? defaultSettings;
