import { localDateOf } from '../../kernel/local-date.ts';
import { evaluations, type Evaluation } from '../../service/evaluation/evaluation.ts';
import { quarterAt, quarterBefore, quarterKey } from '../../service/quarters/quarter.ts';
import type { Page, PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// Every quarter that was or is evaluated, with how far it came and what is still to be done about it.

const quartersOffered = 4;

export const evaluationsPage: Page = async (request) => {
  const { services, t } = request;
  const all = await evaluations(services.database);
  return {
    view: 'evaluations/list',
    title: t('evaluations.title'),
    locals: {
      evaluations: all.map((evaluation) => rowOf(request, evaluation)),
      missing: request.actor?.can('instances.start') ? missingOf(request, all) : [],
    },
  };
};

function rowOf({ t, now }: PageRequest, evaluation: Evaluation) {
  const { year, quarter, followUps, figures } = evaluation;
  const open = followUps.filter(({ doneAt }) => doneAt === undefined);
  const today = localDateOf(now);
  return {
    href: paths.evaluations.one({ period: quarterKey(evaluation) }),
    name: t('evaluations.period', { quarter, year }),
    state: t(`evaluations.states.${stateOf(evaluation)}`),
    ikm: figures?.satisfaction.value ?? undefined,
    received: figures?.cases.received,
    breaches: figures?.breaches.length,
    followUps: followUps.length,
    open: open.length,
    late: open.filter(({ dueOn }) => dueOn < today).length,
  };
}

export const stateOf = ({ figures, selfReport, review, verdict, archivedAt }: Evaluation): string => {
  if (archivedAt !== undefined) return 'archived';
  if (verdict) return 'following';
  if (review) return 'deciding';
  if (selfReport) return 'reviewing';
  return figures ? 'reporting' : 'collecting';
};

/** Past quarters that nobody has evaluated, of the last year: the program may have been down for long. */
function missingOf({ now, t }: PageRequest, all: readonly Evaluation[]) {
  const known = new Set(all.map(quarterKey));
  const past = [quarterBefore(quarterAt(now))];
  while (past.length < quartersOffered) past.push(quarterBefore(past.at(-1) ?? quarterAt(now)));
  return past
    .filter((quarter) => !known.has(quarterKey(quarter)))
    .map(({ year, quarter }) => ({
      key: quarterKey({ year, quarter }),
      name: t('evaluations.period', { quarter, year }),
    }));
}
