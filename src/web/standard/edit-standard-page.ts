import { localDateOf } from '../../kernel/local-date.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { publishStandard } from '../../service/standard/publish-standard.ts';
import { serviceStandard } from '../../service/standard/service-standard.ts';
import { brokenLinks, linksOf } from '../../service/standard/standard-links.ts';
import { inForce, versionLabel, versionsOf } from '../../service/texts/published.ts';
import { reasonIn, reasonMaxLength } from '../access/reason.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { versionRows } from '../texts/version-rows.ts';
import { elementChoices } from './element-choices.ts';
import { idOf, standardFields } from './standard-fields.ts';
import { typedStandard } from './typed-standard.ts';

// The next version of the service standard: its fourteen components, beside what would change, from a day on. Cases
// that run keep the version they began with; where somebody else published meanwhile, what was typed stays.

export const editStandardPage: Page = (request) => show(request);

export const publishStandardPage: Page = async (request) => {
  const { services, body, locale, t } = request;
  try {
    const version = await publishStandard(services, {
      content: typedStandard(body),
      effectiveOn: textOf(body, 'effectiveOn'),
      reason: reasonIn(body),
      readVersion: Number(textOf(body, 'version')),
      actor: signedIn(request),
      locale,
    });
    const text = t('standard.published', { version: versionLabel(version) });
    return { redirect: paths.standard.edit, flash: { tone: 'done', text } };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error.kind === 'invalid') return show(request, { status: 422, problems: error.problems });
    if (error.kind !== 'conflict') throw error;
    return show(request, { status: 409 });
  }
};

interface Shown {
  status?: number;
  problems?: readonly Problem[];
}

async function show(request: PageRequest, { status = 200, problems = [] }: Shown = {}): Promise<Reply> {
  const { services, body, now, t } = request;
  const { database } = services;
  const today = localDateOf(now);
  const current = await inForce(database, serviceStandard, today);
  const versions = await versionsOf(database, serviceStandard);
  const newest = versions[0] ?? current;
  const isFresh = status === 200;
  const typed = isFresh ? newest.content : typedStandard(body);
  return {
    view: 'standard/edit',
    title: t('standard.editTitle'),
    status,
    locals: {
      ...standardFields(t, typed, problems),
      broken: brokenLinks(await linksOf(database, current.content)).map(({ number, link }) =>
        t('standard.broken', { number, link }),
      ),
      elements: await elementChoices(database),
      effectiveOn: isFresh ? today : textOf(body, 'effectiveOn'),
      today,
      reason: textOf(body, 'reason'),
      reasonMaxLength,
      readVersion: status === 422 ? textOf(body, 'version') : newest.version,
      conflict:
        status === 409
          ? { version: versionLabel(newest.version), name: newest.publishedBy ?? '' }
          : undefined,
      errors: Object.fromEntries(problems.map(({ field, message }) => [field, message])),
      problems: problems.map(({ field, message }) => ({
        href: `#${idOf(field)}`,
        message: `${labelOf(t, field)}: ${message}`,
      })),
      versions: versionRows(versions, current.version, (version) => paths.standardVersion({ version })),
    },
  };
}

/** `3.text` is the text of component 3. */
function labelOf(t: PageRequest['t'], field: string): string {
  const [, number, part] = /^(\d+)\.(.+)$/.exec(field) ?? [];
  if (number === undefined)
    return t(field === 'service' ? 'standard.fields.service' : `texts.fields.${field}`);
  return t('standard.fieldOf', { number, part: t(`standard.fields.${part ?? ''}`) });
}
