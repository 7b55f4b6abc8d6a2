import { retryIncident } from '../../instances/incidents/retry-incident.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';

export const retryPage: Page = async (request) => {
  const { services, params, t } = request;
  await retryIncident(services.service, signedIn(request), params['incidentId'] ?? '');
  const instanceId = params['instanceId'] ?? '';
  return {
    redirect: paths.instances.one({ instanceId }),
    flash: { tone: 'done', text: t('instances.retried') },
  };
};
