import { verifyLetter } from '../../service/letters/verify-letter.ts';
import type { Page } from '../page.ts';

/** Where the QR code of a letter leads: what the office says of it, to anybody, with no person in it. */
export const verificationPage: Page = async ({ services, params, t }) => {
  const check = await verifyLetter(services.service, params['code'] ?? '');
  return {
    view: 'letters/verification',
    title: t('letters.verification.title'),
    locals: { check },
    status: check ? 200 : 404,
  };
};
