import { localDateOf } from '../../kernel/local-date.ts';
import { inForce, versionLabel } from '../../service/texts/published.ts';
import { legalTextNames, noticeTextNames, wordsKind } from '../../service/texts/words.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { groupOf } from './text-of.ts';

/** Every text of the office with the version in force. */
export const textListPage: Page = async ({ services: { database }, now, locale, t }) => {
  const kinds = [...legalTextNames(), ...noticeTextNames()].flatMap((name) => wordsKind(name) ?? []);
  const rows = await Promise.all(
    kinds.map(async (kind) => {
      const { version, content, effectiveOn } = await inForce(database, kind, localDateOf(now));
      return {
        group: groupOf(kind.name),
        title: content[locale].title,
        version: versionLabel(version),
        effectiveOn,
        href: paths.texts.one({ name: kind.name }),
      };
    }),
  );
  const groups = (['consent', 'public', 'notice'] as const).map((group) => ({
    title: t(`texts.groups.${group}`),
    rows: rows.filter((row) => row.group === group),
  }));
  return { view: 'texts/list', title: t('texts.title'), locals: { groups } };
};
