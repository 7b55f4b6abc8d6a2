import { record } from '../../history/record.ts';
import { openUnit } from '../../identity/units/change-unit.ts';
import { units } from '../../identity/units/unit-list.ts';
import { inTransaction } from '../../persistence/in-transaction.ts';
import { isUniqueViolation } from '../../persistence/is-unique-violation.ts';
import { signedIn, type Page, type PageRequest, type Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { nameIn, nameProblem } from './unit-name.ts';

// The units of the organisation: who heads each, how many belong to it, and a further one.

export const unitsPage: Page = (request) => show(request);

async function show(request: PageRequest, problem?: string): Promise<Reply> {
  const { services, body, t } = request;
  const all = await units(services.database);
  return {
    view: 'units/list',
    title: t('units.title'),
    status: problem === undefined ? 200 : 422,
    locals: {
      units: all.map((unit) => ({ ...unit, href: paths.units.one({ unitId: unit.id }) })),
      name: nameIn(body),
      problem,
      problems: problem === undefined ? [] : [{ href: '#name', message: problem }],
    },
  };
}

export const openUnitPage: Page = async (request) => {
  const { services, body, now, t } = request;
  const name = nameIn(body);
  const problem = nameProblem(t, name);
  if (problem !== undefined) return show(request, problem);
  try {
    await inTransaction(services.database, async (tx) => {
      const unitId = await openUnit(tx, name, now);
      const content = { unitId, name };
      await record(tx, { type: 'unit.opened', at: now, actorId: signedIn(request).id, content });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return show(request, t('units.taken'));
  }
  return { redirect: paths.units.index, flash: { tone: 'done', text: t('units.opened', { name }) } };
};
