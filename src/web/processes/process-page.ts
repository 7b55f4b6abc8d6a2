import { definitionById } from '../../definitions/definition.ts';
import { modelOf } from '../../definitions/model-of.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { componentsOnDiagram } from '../standard/components-on-diagram.ts';

/** One version of a process as its diagram. */
export const processPage: Page = async ({ services, params, now }) => {
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
      standard: await componentsOnDiagram(
        services.database,
        await modelOf(services.database, definitionId),
        now,
      ),
      xmlPath: paths.processes.diagram({ definitionId }),
    },
  };
};
