import type { NoticeTemplate } from './notice-template.ts';
import type { dataNoticesInIndonesian } from './data-requests.id.ts';

export const dataNoticesInEnglish: Record<keyof typeof dataNoticesInIndonesian, NoticeTemplate> = {
  'data-diterima': {
    subject: 'Request {ticket} received',
    body: 'Your request about personal data was received under number {ticket}. You are answered by {dueAt} at the latest (3×24 hours). Where it stands is on the page “My data”.',
  },
  'data-menunggu': {
    subject: 'Data request {ticket} is near its limit',
    body: 'The data subject request {ticket} is not answered yet. Limit by Law 27/2022: {dueAt}. Nights and holidays count.',
  },
  'data-terlambat': {
    subject: 'Data request {ticket} is past its limit',
    body: 'The data subject request {ticket} is past the limit of 3×24 hours ({dueAt}) of Law 27/2022 and not answered. Please see to it.',
  },
  'data-dipenuhi': {
    subject: 'Request {ticket} answered',
    body: 'Your request {ticket} was granted. The answer is on the page “My data”.',
  },
  'data-ditolak': {
    subject: 'Request {ticket} refused',
    body: 'Your request {ticket} could not be granted. The reason is on the page “My data”. You can file a complaint if you do not agree.',
  },
};
