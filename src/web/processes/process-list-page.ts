import { allDefinitions } from '../../definitions/all-definitions.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';

export const processListPage: Page = async ({ services, t }) => {
  const definitions = await allDefinitions(services.database);
  return {
    view: 'processes/list',
    title: t('processes.title'),
    locals: {
      definitions: definitions.map((definition) => ({
        ...definition,
        href: paths.processes.one({ definitionId: definition.id }),
      })),
    },
  };
};
