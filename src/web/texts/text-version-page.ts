import { Rejection } from '../../kernel/rejection.ts';
import { versionLabel, versionOf } from '../../service/texts/published.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { paragraphsOf } from './paragraphs.ts';
import { kindIn } from './text-of.ts';

/** One version as it was published, with its hash. */
export const textVersionPage: Page = async (request) => {
  const { services, params, locale } = request;
  const kind = kindIn(request);
  const found = await versionOf(services.database, kind, Number(params['version']) || 0);
  if (!found)
    throw new Rejection(
      'not-found',
      'open a version of a text',
      `there is no version ${params['version'] ?? ''}`,
    );
  const { id, en } = found.content;
  return {
    view: 'texts/version',
    title: found.content[locale].title,
    locals: {
      version: { ...found, label: versionLabel(found.version) },
      back: { href: paths.texts.one({ name: kind.name }), title: found.content[locale].title },
      shown: [
        { lang: 'id', ...id, paragraphs: paragraphsOf(id.body) },
        { lang: 'en', ...en, paragraphs: paragraphsOf(en.body) },
      ],
    },
  };
};
