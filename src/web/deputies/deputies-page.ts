import { deskHolders, type DeskHolder } from '../../identity/deputies/desk-holders.ts';
import { deputies, holdingOf } from '../../identity/deputies/deputy-list.ts';
import { capacityInWords } from '../../identity/deputies/standing.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Problem } from '../../kernel/rejection.ts';
import type { Database } from '../../persistence/database.ts';
import { formView } from '../forms/form-view.ts';
import type { FormBody, Page, PageRequest, Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { deputyForm } from './deputy-form.ts';

// Who stands in for whom: what holds today, what is to come, what is over; and a new appointment.

const shown = 100;

export const deputiesPage: Page = (request) => showDeputies(request);

export async function showDeputies(
  request: PageRequest,
  { typed, problems = [] }: { typed?: FormBody; problems?: readonly Problem[] } = {},
): Promise<Reply> {
  const { services, now, locale, t } = request;
  const today = localDateOf(now);
  const listed = await deputies(services.database, shown);
  const form = await formFor(request, services.database);
  const values = { fromOn: today, untilOn: today };
  return {
    view: 'deputies/deputies',
    title: t('deputies.title'),
    status: problems.length > 0 ? 422 : 200,
    locals: {
      form: formView({ form, values, ...(typed && { typed }), problems, locale }),
      deputies: listed.map((deputy) => {
        const holding = holdingOf(deputy, today);
        return {
          ...deputy,
          holding,
          capacity: capacityInWords[deputy.capacity],
          endPath:
            holding === 'holds' || holding === 'to-come'
              ? paths.deputies.ending({ deputyId: deputy.id })
              : undefined,
        };
      }),
    },
  };
}

export async function formFor({ t }: PageRequest, database: Database) {
  const holders = await deskHolders(database);
  const choice = ({ id, name, roles }: DeskHolder) => ({
    id,
    words: `${name} (${roles.map((role) => t(`roles.${role}`)).join(', ')})`,
  });
  return deputyForm(holders.map(choice), holders.filter(({ isEnabled }) => isEnabled).map(choice));
}
