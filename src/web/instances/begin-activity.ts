import { activateAdHoc } from '../../instances/work/activate-ad-hoc.ts';
import { signedIn, textOf, type Page } from '../page.ts';
import { paths } from '../paths.ts';

/** Begins one activity of an ad-hoc sub-process. */
export const beginActivityPage: Page = async (request) => {
  const { services, params, body, t } = request;
  const instanceId = params['instanceId'] ?? '';
  const choice = { scopeKey: textOf(body, 'scopeKey'), elementIds: [textOf(body, 'elementId')] };
  await activateAdHoc(services.service, signedIn(request), { instanceId, ...choice });
  return {
    redirect: paths.instances.one({ instanceId }),
    flash: { tone: 'done', text: t('instances.begun') },
  };
};
