import { settingsOf } from '../../service/context.ts';
import type { Page } from '../page.ts';
import { publicText } from '../texts/public-text.ts';

// What UU 27/2022 article 21 says a person must be told: purpose, kinds of data, how long, which rights.

export const privacyPage: Page = async (request) => {
  const text = await publicText(request, 'privacy');
  const { dataProtection } = await settingsOf(request.services.service);
  return { view: 'privacy/privacy', title: text.title, locals: { text, contact: dataProtection.contact } };
};
