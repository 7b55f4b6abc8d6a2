import { record } from '../../history/record.ts';
import { changeUnit, closeUnit, reopenUnit } from '../../identity/units/change-unit.ts';
import { findUnit, membersOf, type Unit } from '../../identity/units/unit-list.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { inTransaction, type Transaction } from '../../persistence/in-transaction.ts';
import { isUniqueViolation } from '../../persistence/is-unique-violation.ts';
import { signedIn, textOf, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { nameIn, nameProblem } from './unit-name.ts';

// One unit: its name, its head among its people, and its end.

export const unitPage: Page = async (request) => show(request, await unitIn(request));

async function unitIn({ services, params }: PageRequest): Promise<Unit> {
  const unitId = params['unitId'] ?? '';
  const unit = await findUnit(services.database, unitId);
  if (!unit) throw new Rejection('not-found', `open unit ${unitId}`, 'there is no such unit');
  return unit;
}

async function show({ services, body, t }: PageRequest, unit: Unit, problem?: string): Promise<Reply> {
  const members = await membersOf(services.database, unit.id);
  const unitId = unit.id;
  return {
    view: 'units/unit',
    title: unit.name,
    status: problem === undefined ? 200 : 422,
    locals: {
      unit,
      name: problem === undefined ? unit.name : nameIn(body),
      headId: problem === undefined ? unit.head?.id : textOf(body, 'headId'),
      members: members.map((each) => ({ ...each, href: paths.people.one({ userId: each.id }) })),
      problem,
      problems: problem === undefined ? [] : [{ href: '#name', message: problem }],
      links: {
        change: paths.units.one({ unitId }),
        closing: paths.units.closing({ unitId }),
        reopening: paths.units.reopening({ unitId }),
      },
      none: t('units.noHead'),
    },
  };
}

export const changeUnitPage: Page = async (request) => {
  const { body, t } = request;
  const unit = await unitIn(request);
  const name = nameIn(body);
  const problem = nameProblem(t, name);
  if (problem !== undefined) return show(request, unit, problem);
  const headId = textOf(body, 'headId') || undefined;
  try {
    await told(request, unit, { type: 'unit.changed', before: unit.name, name }, (tx) =>
      changeUnit(tx, unit.id, { name, headId }),
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return show(request, unit, t('units.taken'));
  }
  return back(unit, t('units.changed', { name }));
};

export const closeUnitPage: Page = async (request) => {
  const unit = await unitIn(request);
  await told(request, unit, { type: 'unit.closed', name: unit.name }, (tx) =>
    closeUnit(tx, unit.id, request.now),
  );
  return back(unit, request.t('units.closed', { name: unit.name }));
};

export const reopenUnitPage: Page = async (request) => {
  const unit = await unitIn(request);
  await told(request, unit, { type: 'unit.reopened', name: unit.name }, (tx) => reopenUnit(tx, unit.id));
  return back(unit, request.t('units.reopened', { name: unit.name }));
};

/** The change and the trace of it, in one transaction. */
const told = (
  request: PageRequest,
  { id: unitId }: Unit,
  { type, ...about }: { type: `unit.${string}`; name: string; before?: string },
  change: (tx: Transaction) => Promise<void>,
): Promise<void> =>
  inTransaction(request.services.database, async (tx) => {
    await change(tx);
    const content = { unitId, ...about };
    await record(tx, { type, at: request.now, actorId: signedIn(request).id, content });
  });

const back = ({ id: unitId }: Unit, text: string): Reply => ({
  redirect: paths.units.one({ unitId }),
  flash: { tone: 'done', text },
});
