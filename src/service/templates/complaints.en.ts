import type { complaintNoticesInIndonesian } from './complaints.id.ts';
import type { NoticeTemplate } from './notice-template.ts';

// Notices about complaints.

export const complaintNoticesInEnglish: Record<keyof typeof complaintNoticesInIndonesian, NoticeTemplate> = {
  'pengaduan-tanda-terima': {
    subject: 'Complaint {ticket} received',
    body: 'Your complaint was received under number {ticket}. The front desk responds within {remindDays} working day(s); what is not answered within {respondDays} working days goes to the complaints officer.\n\nFollow and answer it on the page “Follow a complaint” with this number and the secret code on your receipt. Do not share the code.',
  },
  'pengaduan-ingat-petugas': {
    subject: 'Complaint {ticket} awaits a response',
    body: 'Complaint {ticket} has been waiting for the front desk for {remindDays} working day(s). After {respondDays} working days it goes to the complaints officer by itself.',
  },
  'pengaduan-belum-lengkap': {
    subject: 'Complaint {ticket} needs to be completed',
    body: 'The front desk needs to know more about complaint {ticket}. Please complete it by {completeAt}; after that it counts as withdrawn.\n\nOpen the page “Follow a complaint” with the number and the secret code on your receipt.',
  },
  'pengaduan-dicabut': {
    subject: 'Complaint {ticket} counts as withdrawn',
    body: 'Complaint {ticket} counts as withdrawn because it was not completed within {completeDays} days. You may complain again.',
  },
  'pengaduan-diteruskan': {
    subject: 'Complaint {ticket} was passed on to you',
    body: 'Complaint {ticket} was passed on to be solved within the deadline of its class. Open the task list to handle it.',
  },
  'pengaduan-ingat-pejabat': {
    subject: 'The deadline of complaint {ticket} is near',
    body: 'Complaint {ticket} is not solved yet and the deadline of its class is near.',
  },
  'pengaduan-terlambat': {
    subject: 'Complaint {ticket} is late',
    body: 'Complaint {ticket} is not solved yet and the deadline of its class has passed. Please follow up.',
  },
  'pengaduan-jawaban': {
    subject: 'Answer to complaint {ticket}',
    body: 'Complaint {ticket} was answered. Read the answer and say whether your problem is solved, by {confirmAt}; without a word from you it is closed.\n\nOpen the page “Follow a complaint” with the number and the secret code on your receipt.',
  },
  'pengaduan-ditutup': {
    subject: 'Complaint {ticket} closed',
    body: 'Complaint {ticket} was closed because you did not respond within {confirmDays} working days of the answer. If the problem is not solved, you may complain again or turn to the Ombudsman of the Republic of Indonesia.',
  },
  'pengaduan-ombudsman': {
    subject: 'Complaint {ticket} is not solved after {ombudsmanDays} days',
    body: 'Complaint {ticket} was not solved within {ombudsmanDays} days. You have the right to turn to the Ombudsman of the Republic of Indonesia.',
  },
};
