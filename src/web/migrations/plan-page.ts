import { versionsInUse, type DefinitionUse } from '../../definitions/all-definitions.ts';
import { definitionById, type Definition } from '../../definitions/definition.ts';
import { modelOf } from '../../definitions/model-of.ts';
import { misfit } from '../../engine/migration/misfit.ts';
import type { Mapping } from '../../engine/migration/mapping.ts';
import { suggestMapping } from '../../engine/migration/suggest-mapping.ts';
import type { FlowNode, Model } from '../../engine/model/model.ts';
import { orderMigration, versionsOf } from '../../instances/migration/order-migration.ts';
import { previewMigration, type Impact } from '../../instances/migration/preview-migration.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { reasonIn, reasonMaxLength } from '../access/reason.ts';
import { signedIn, textOf, type FormBody, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { nameIn, reasonInWords } from './reason-in-words.ts';

// Which running cases of a version could go on by another one, what keeps the others, and by which mapping. Nothing
// is moved before somebody has seen that and given a reason.

const casesLookedAt = 2_000;

export const planPage: Page = (request) => showPlan(request);
export const checkPlan: Page = (request) => showPlan(request, { typed: request.body });

export const orderPage: Page = async (request) => {
  const { services, params, body } = request;
  const reason = reasonIn(body);
  if (reason === '' || reason.length > reasonMaxLength)
    return showPlan(request, { typed: body, refusedReason: reason });
  const order = {
    fromDefinitionId: params['definitionId'] ?? '',
    toDefinitionId: textOf(body, 'to'),
    mapping: typedMapping(body),
  };
  const migrationId = await orderMigration(services.service, signedIn(request), order, reason);
  return { redirect: paths.migrations.one({ migrationId }) };
};

interface Typed {
  typed?: FormBody;
  refusedReason?: string;
}

async function showPlan(request: PageRequest, { typed, refusedReason }: Typed = {}) {
  const { services, params, query, now, t } = request;
  const { database } = services;
  const from = await definitionById(database, params['definitionId'] ?? '');
  if (!from) throw new Rejection('not-found', 'open the plan', 'there is no such version');
  const versions = await versionsInUse(database, from.processId, 1);
  const others = versions.filter(({ id }) => id !== from.id);
  const toId = (typed && textOf(typed, 'to')) ?? query.get('to') ?? others[0]?.id ?? '';
  const { to } = await versionsOf(database, { fromDefinitionId: from.id, toDefinitionId: toId });
  const models = { from: await modelOf(database, from.id), to: await modelOf(database, to.id) };
  const mapping = typed ? typedMapping(typed) : suggestMapping(models.from, models.to);
  const impact = await previewMigration(
    database,
    from.id,
    { ...models, mapping },
    { now, most: casesLookedAt },
  );
  return {
    view: 'migrations/plan',
    title: t('migrations.title'),
    status: refusedReason === undefined ? 200 : 422,
    locals: {
      ...{ from, to, refusedReason, reasonMaxLength, typedReason: typed ? reasonIn(typed) : '' },
      versions: others.map((each) => versionChoice(each, to)),
      impact: impactView(impact, models, request),
      elements: elementsView(models, mapping, impact),
      links: linksFor(from),
    },
  };
}

const linksFor = ({ id: definitionId }: Definition) => ({
  back: paths.processes.one({ definitionId }),
  check: paths.processes.migration({ definitionId }),
  order: paths.processes.migrationOrder({ definitionId }),
});

const versionChoice = ({ id, version }: DefinitionUse, to: Definition) => ({
  id,
  version,
  isChosen: id === to.id,
});

const field = 'becomes_';

/** A name of a field and an id of an element each hold what a form can send. */
const typedMapping = (body: FormBody): Mapping =>
  new Map(
    Object.keys(body)
      .filter((name) => name.startsWith(field) && textOf(body, name) !== '')
      .map((name) => [name.slice(field.length), textOf(body, name)]),
  );

function impactView(impact: Impact, models: { from: Model; to: Model }, { t, actor }: PageRequest) {
  const mayOpen = actor?.can('instances.see') ?? false;
  return {
    ...impact,
    refused: impact.refused.map(({ reason, count, examples }) => ({
      text: reasonInWords(reason, models, t),
      count,
      examples: examples.map(({ instanceId, businessKey }) => ({
        text: businessKey ?? instanceId,
        href: mayOpen ? paths.instances.one({ instanceId }) : undefined,
      })),
    })),
  };
}

/** Elements where cases stand, or that have no counterpart, are decided first; the rest is there to look at. */
function elementsView({ from, to }: { from: Model; to: Model }, mapping: Mapping, { standing }: Impact) {
  const rows = [...from.nodes.values()].map((node) => ({
    id: node.id,
    name: nameIn(from, node.id),
    field: `${field}${node.id}`,
    standing: standing.get(node.id) ?? 0,
    choices: choicesFor(node, to, mapping.get(node.id)),
  }));
  const isDecided = ({ id, standing: count }: (typeof rows)[number]) =>
    count > 0 || (mapping.get(id) !== id && mapping.has(id));
  return { first: rows.filter(isDecided), others: rows.filter((row) => !isDecided(row)) };
}

const choicesFor = (node: FlowNode, to: Model, chosen: string | undefined) =>
  [...to.nodes.values()]
    .filter((target) => misfit(node, target) === undefined)
    .map(({ id }) => ({ id, name: nameIn(to, id), isChosen: id === chosen }));
