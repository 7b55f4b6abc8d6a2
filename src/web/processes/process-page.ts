import { definitionById } from '../../definitions/definition.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';

/** One version of a process as its diagram. */
export const processPage: Page = async ({ services, params }) => {
  const definitionId = params['definitionId'] ?? '';
  const definition = await definitionById(services.database, definitionId);
  if (!definition)
    throw new Rejection('not-found', `open process ${definitionId}`, 'there is no such version');
  return {
    view: 'processes/process',
    title: definition.name,
    locals: {
      wide: true,
      scripts: ['diagram.js'],
      styles: ['diagram.css'],
      definition,
      xmlPath: paths.processes.diagram({ definitionId }),
    },
  };
};
