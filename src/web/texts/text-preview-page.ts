import type { Page } from '../page.ts';
import { paragraphsOf } from './paragraphs.ts';
import { kindIn, typedWords } from './text-of.ts';

/** What stands in the form, as it would be read. */
export const textPreviewPage: Page = async (request) => {
  kindIn(request);
  const { id, en } = typedWords(request.body);
  const shown = [
    { lang: 'id', ...id },
    { lang: 'en', ...en },
  ].map((each) => ({ ...each, paragraphs: paragraphsOf(each.body) }));
  return { fragment: 'texts/preview', locals: { shown } };
};
