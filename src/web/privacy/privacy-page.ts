import { settingsOf } from '../../service/context.ts';
import type { Page } from '../page.ts';

// What UU 27/2022 article 21 says a person must be told: purpose, kinds of data, how long, which rights.

const sections = [
  'purpose',
  'basis',
  'kinds',
  'receivers',
  'retention',
  'security',
  'rights',
  'contact',
] as const;

export const privacyPage: Page = async ({ services, t }) => ({
  view: 'privacy/privacy',
  title: t('privacy.title'),
  locals: { sections, contact: (await settingsOf(services.service)).dataProtection.contact },
});
