import { settingsOf } from '../../service/context.ts';
import type { Page } from '../page.ts';
import { publicText } from './public-text.ts';

/** The pledge that every provider of a public service has to publish (UU 25/2009). */
export const maklumatPage: Page = async (request) => {
  const text = await publicText(request, 'maklumat');
  const { institution } = await settingsOf(request.services.service);
  return { view: 'texts/maklumat', title: text.title, locals: { text, institution } };
};
