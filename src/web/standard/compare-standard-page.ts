import { localDateOf } from '../../kernel/local-date.ts';
import { serviceStandard, type StandardComponent } from '../../service/standard/service-standard.ts';
import { brokenLinks, linksOf } from '../../service/standard/standard-links.ts';
import { inForce, versionLabel } from '../../service/texts/published.ts';
import type { Page } from '../page.ts';
import { typedStandard } from './typed-standard.ts';

/** What stands in the form as it would be read, each component that changes beside the one in force. */
export const compareStandardPage: Page = async ({ services: { database }, body, now, t }) => {
  const current = await inForce(database, serviceStandard, localDateOf(now));
  const typed = typedStandard(body);
  const links = await linksOf(database, typed);
  const former = await linksOf(database, current.content);
  const changed = typed.components.flatMap((after) => {
    const { number } = after;
    const before = current.content.components.find((each) => each.number === number);
    if (before && isSame(before, after)) return [];
    return [{ before, after, linksBefore: former.get(number) ?? [], links: links.get(number) ?? [] }];
  });
  return {
    fragment: 'standard/comparison',
    locals: {
      current: versionLabel(current.version),
      service:
        typed.service === current.content.service
          ? undefined
          : { before: current.content.service, after: typed.service },
      changed,
      broken: brokenLinks(links).map(({ number, link }) => t('standard.broken', { number, link })),
    },
  };
};

const isSame = (one: StandardComponent, other: StandardComponent): boolean => said(one) === said(other);

/** Whatever order the stored form has its parts in. */
const said = ({ name, items, lines, groups, note, elements }: StandardComponent): string =>
  JSON.stringify([name, items, lines, groups, note && [note.id, note.en], elements]);
