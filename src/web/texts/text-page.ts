import { localDateOf } from '../../kernel/local-date.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { finding, problemOf } from '../../service/findings/finding.ts';
import { inForce, versionLabel, versionsOf } from '../../service/texts/published.ts';
import { publishText } from '../../service/texts/publish.ts';
import { wordsSchema } from '../../service/texts/words.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { reasonIn } from '../access/reason.ts';
import { kindIn, typedWords, useOf } from './text-of.ts';
import { versionRows } from './version-rows.ts';

// One text: its versions, and the next one to write. Nothing published is changed; where somebody else published
// meanwhile, it is told, and what was typed stays.

export const textPage: Page = (request) => show(request);

export const publishPage: Page = async (request) => {
  const { services, body, locale, t } = request;
  const kind = kindIn(request);
  const parsed = wordsSchema.safeParse(typedWords(body));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, code }) =>
      problemOf(
        path.join('.'),
        code === 'too_big'
          ? finding('setting.too-long', { most: path.at(-1) === 'title' ? 200 : 20_000 })
          : finding('setting.empty'),
        locale,
      ),
    );
    return show(request, { status: 422, problems });
  }
  try {
    const version = await publishText(services, kind, {
      content: parsed.data,
      effectiveOn: textOf(body, 'effectiveOn'),
      reason: reasonIn(body),
      readVersion: Number(textOf(body, 'version')),
      actor: signedIn(request),
      locale,
    });
    const text = t('texts.published', { version: versionLabel(version) });
    return { redirect: paths.texts.one({ name: kind.name }), flash: { tone: 'done', text } };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error.kind === 'invalid') return show(request, { status: 422, problems: error.problems });
    if (error.kind !== 'conflict') throw error;
    return show(request, { status: 409, isConflict: true });
  }
};

interface Shown {
  status?: number;
  problems?: readonly Problem[];
  isConflict?: boolean;
}

async function show(
  request: PageRequest,
  { status = 200, problems = [], isConflict = false }: Shown = {},
): Promise<Reply> {
  const { services, body, now, locale, t } = request;
  const kind = kindIn(request);
  const today = localDateOf(now);
  const current = await inForce(services.database, kind, today);
  const versions = await versionsOf(services.database, kind);
  const newest = versions[0] ?? current;
  return {
    view: 'texts/text',
    title: current.content[locale].title,
    status,
    locals: {
      use: useOf(t, kind.name),
      title: current.content[locale].title,
      typed: status === 200 ? newest.content : typedWords(body),
      effectiveOn: status === 200 ? today : textOf(body, 'effectiveOn'),
      today,
      reason: textOf(body, 'reason'),
      readVersion: status === 422 ? textOf(body, 'version') : newest.version,
      isConflict,
      newest: { ...newest, label: versionLabel(newest.version) },
      errors: Object.fromEntries(problems.map(({ field, message }) => [field, message])),
      problems: problems.map(({ field, message }) => ({
        href: `#text-${field.replace('.', '-')}`,
        message: `${t(`texts.fields.${field}`)}: ${message}`,
      })),
      versions: versionRows(versions, current.version, (version) =>
        paths.texts.version({ name: kind.name, version }),
      ),
      action: paths.texts.one({ name: kind.name }),
      preview: paths.texts.preview({ name: kind.name }),
      isNotice: kind.name.startsWith('notice.'),
      slots: slotsIn(kind.program().id),
    },
  };
}

/** What a notice fills in: a wording of the office's own may use the same names. */
const slotsIn = ({ title, body }: { title: string; body: string }): string[] => [
  ...new Set(`${title} ${body}`.match(/\{\w+\}/g) ?? []),
];
