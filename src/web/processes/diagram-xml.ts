import { xmlOf } from '../../definitions/xml-of.ts';
import type { Page } from '../page.ts';

/** The BPMN of one version, for the viewer on the page. */
export const diagramXml: Page = async ({ services, params }) => ({
  content: await xmlOf(services.database, params['definitionId'] ?? ''),
  mediaType: 'application/xml; charset=utf-8',
});
