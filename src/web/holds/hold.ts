import { Rejection } from '../../kernel/rejection.ts';
import { liftLegalHold, setLegalHold, type HoldChange } from '../../service/retention/legal-hold.ts';
import { reasonIn, reasonMaxLength } from '../access/reason.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// A case is held back from destruction, and let go, on its own page.

export const setHoldPage: Page = async (request) => {
  const change = changeIn(request);
  await setLegalHold(request.services, signedIn(request), change);
  return backTo(request, 'holds.done');
};

export const liftHoldPage: Page = async (request) => {
  const change = changeIn(request);
  await liftLegalHold(request.services, signedIn(request), change);
  return backTo(request, 'holds.lifted');
};

function changeIn({ params, body }: PageRequest): HoldChange {
  const reason = reasonIn(body);
  if (reason.length > reasonMaxLength)
    throw new Rejection(
      'invalid',
      'hold the case',
      `the reason is longer than ${reasonMaxLength} characters`,
    );
  return { instanceId: params['instanceId'] ?? '', reason };
}

const backTo = ({ params, t }: PageRequest, told: string) => ({
  redirect: `${paths.instances.one({ instanceId: params['instanceId'] ?? '' })}#hold`,
  flash: { tone: 'done' as const, text: t(told) },
});
