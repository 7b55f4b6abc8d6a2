import { settingsOf } from '../../service/context.ts';
import type { Page } from '../page.ts';
import { serviceStandard } from './service-standard.ts';

// The fourteen components that every public service must publish (PermenPANRB 15/2014): the first six
// concern the person who is served, the other eight how the office works.

const servedComponents = 6;

export const serviceStandardPage: Page = async ({ services, t }) => {
  const { service, components } = serviceStandard();
  const { complaintsOfficer } = await settingsOf(services.service);
  return {
    view: 'standard/service-standard',
    title: t('standard.title'),
    locals: {
      service,
      officer: [complaintsOfficer.name, complaintsOfficer.phone].filter((each) => each !== '').join(', '),
      served: components.filter(({ number }) => number <= servedComponents),
      inner: components.filter(({ number }) => number > servedComponents),
    },
  };
};
