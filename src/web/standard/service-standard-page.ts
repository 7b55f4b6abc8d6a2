import { localDateOf } from '../../kernel/local-date.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { settingsOf } from '../../service/context.ts';
import type { ServiceStandard } from '../../service/standard/service-standard.ts';
import { serviceStandard } from '../../service/standard/service-standard.ts';
import { linksOf } from '../../service/standard/standard-links.ts';
import { inForce, versionLabel, versionOf, type Published } from '../../service/texts/published.ts';
import type { Page, PageRequest, Reply } from '../page.ts';
import { paths } from '../paths.ts';
import { channelsOf } from './channels-of.ts';

// The fourteen components that every public service must publish (PermenPANRB 15/2014): the first six
// concern the person who is served, the other eight how the office works.

const servedComponents = 6;

export const serviceStandardPage: Page = async (request) =>
  show(request, await inForce(request.services.database, serviceStandard, localDateOf(request.now)));

/** A version as it was: a case is served by the one that it began with. */
export const standardVersionPage: Page = async (request) => {
  const { services, params } = request;
  const version = await versionOf(services.database, serviceStandard, Number(params['version']) || 0);
  if (version) return show(request, version);
  throw new Rejection(
    'not-found',
    'open the service standard',
    `there is no version ${params['version'] ?? ''}`,
  );
};

async function show(
  { services, t, actor }: PageRequest,
  published: Published<ServiceStandard>,
): Promise<Reply> {
  const { service, components } = published.content;
  const links = await linksOf(services.database, published.content);
  const settings = await settingsOf(services.service);
  const { complaintsOfficer } = settings;
  return {
    view: 'standard/service-standard',
    title: t('standard.title'),
    locals: {
      service,
      version: versionLabel(published.version),
      effectiveOn: published.effectiveOn,
      linksOf: (number: number) => (links.get(number) ?? []).filter(({ elements }) => elements.length > 0),
      diagramOf: (definitionId: string) =>
        actor?.can('definitions.see') === true ? paths.processes.one({ definitionId }) : undefined,
      officer: [complaintsOfficer.name, complaintsOfficer.phone].filter((each) => each !== '').join(', '),
      channels: channelsOf(t, settings),
      served: components.filter(({ number }) => number <= servedComponents),
      inner: components.filter(({ number }) => number > servedComponents),
    },
  };
}
