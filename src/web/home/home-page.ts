import type { Actor } from '../../identity/actor.ts';
import type { Permission } from '../../identity/permissions.ts';
import { settingsOf } from '../../service/context.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { eightSteps } from '../standard/eight-steps.ts';

// The front door: a visitor reads what this is and where to begin; who is signed in goes straight to
// the work of their role. First row that fits.

const starts: readonly (readonly [Permission, string])[] = [
  ['applications.own', paths.applications.index],
  ['instances.repair', paths.instances.index],
  ['complaints.see', paths.complaints.index],
  ['tasks.work', paths.tasks.index],
  ['instances.see', paths.instances.index],
  ['settings.manage', paths.administration],
  ['definitions.see', paths.processes.index],
];

const startOf = (actor: Actor): string =>
  starts.find(([permission]) => actor.can(permission))?.[1] ?? paths.notifications.index;

export const homePage: Page = async (request) => {
  const { services, actor, locale, t } = request;
  if (actor) return { redirect: startOf(actor) };
  // The office's own words exist in Indonesian only.
  const steps = (await eightSteps(request)).map((step, index) =>
    locale === 'id' ? step : t(`steps.names.${index + 1}`),
  );
  return {
    view: 'home/home',
    title: t('home.title'),
    locals: { steps, times: await settingsOf(services.service) },
  };
};
