import { Rejection } from '../../kernel/rejection.ts';
import { cancelCase } from '../../service/applications/cancel-case.ts';
import { signedIn, type Page } from '../page.ts';
import { paths } from '../paths.ts';
import { reasonIn, reasonMaxLength } from '../access/reason.ts';

export const cancelPage: Page = async (request) => {
  const { services, params, body, t } = request;
  const instanceId = params['instanceId'] ?? '';
  const reason = reasonIn(body);
  const refused = (obstacle: string) => new Rejection('invalid', 'cancel the instance', obstacle);
  if (reason === '') throw refused('no reason was given');
  if (reason.length > reasonMaxLength)
    throw refused(`the reason is longer than ${reasonMaxLength} characters`);
  await cancelCase(services.service, signedIn(request), { instanceId, reason });
  return {
    redirect: paths.instances.one({ instanceId }),
    flash: { tone: 'done', text: t('instances.cancelled') },
  };
};
