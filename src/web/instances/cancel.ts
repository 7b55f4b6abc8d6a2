import { Rejection } from '../../kernel/rejection.ts';
import { cancelCase } from '../../service/applications/cancel-case.ts';
import { signedIn, textOf, type Page } from '../page.ts';
import { paths } from '../paths.ts';

export const cancelPage: Page = async (request) => {
  const { services, params, body, t } = request;
  const instanceId = params['instanceId'] ?? '';
  const reason = textOf(body, 'reason').trim();
  if (reason === '') throw new Rejection('invalid', 'cancel the instance', 'no reason was given');
  await cancelCase(services.service, signedIn(request), { instanceId, reason });
  return {
    redirect: paths.instances.one({ instanceId }),
    flash: { tone: 'done', text: t('instances.cancelled') },
  };
};
