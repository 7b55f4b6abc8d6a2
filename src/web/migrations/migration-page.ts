import { modelOf } from '../../definitions/model-of.ts';
import { versionsOf } from '../../instances/migration/order-migration.ts';
import { pauseMigration, resumeMigration, undoMigration } from '../../instances/migration/steer-migration.ts';
import { migratedInstances, migrationById } from '../../instances/migration/stored-migration.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { signedIn, type Flash, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { reasonInWords } from './reason-in-words.ts';

// How far a migration is, what became of each case, and what can still be done about it.

const casesShown = 200;

export const migrationPage: Page = async ({ services, params, actor, t }) => {
  const { database } = services;
  const migration = await migrationById(database, params['migrationId'] ?? '');
  const { from, to } = await versionsOf(database, migration);
  const models = { from: await modelOf(database, from.id), to: await modelOf(database, to.id) };
  const mayOpen = actor?.can('instances.see') ?? false;
  const { id: migrationId } = migration;
  const cases = await migratedInstances(database, migrationId, casesShown);
  return {
    view: 'migrations/migration',
    title: t('migrations.done', { from: from.version, to: to.version }),
    locals: {
      ...{ migration, from, to },
      cases: cases.map(({ instanceId, businessKey, how, reasons }) => ({
        name: businessKey ?? instanceId,
        href: mayOpen ? paths.instances.one({ instanceId }) : undefined,
        how,
        reasons: reasons.map((reason) => reasonInWords(reason, models, t)),
        undo: how === 'moved' ? paths.migrations.undoing({ migrationId, instanceId }) : undefined,
      })),
      links: {
        process: paths.processes.one({ definitionId: to.id }),
        here: paths.migrations.one({ migrationId }),
        pause: paths.migrations.pause({ migrationId }),
        resume: paths.migrations.resumption({ migrationId }),
      },
    },
  };
};

export const pausePage: Page = async (request) => {
  await pauseMigration(request.services.service, signedIn(request), idIn(request));
  return backWith(request, { tone: 'done', text: request.t('migrations.pausedNow') });
};

export const resumePage: Page = async (request) => {
  await resumeMigration(request.services.service, signedIn(request), idIn(request));
  return backWith(request, { tone: 'done', text: request.t('migrations.resumedNow') });
};

export const undoPage: Page = async (request) => {
  const { services, params, t } = request;
  try {
    await undoMigration(services.service, signedIn(request), idIn(request), params['instanceId'] ?? '');
  } catch (error) {
    if (!(error instanceof Rejection) || error.kind !== 'conflict') throw error;
    return backWith(request, { tone: 'problem', text: t('migrations.notUndone') });
  }
  return backWith(request, { tone: 'done', text: t('migrations.undone') });
};

const idIn = ({ params }: PageRequest): string => params['migrationId'] ?? '';

const backWith = (request: PageRequest, flash: Flash) => ({
  redirect: paths.migrations.one({ migrationId: idIn(request) }),
  flash,
});
