import { complaintsReceived } from '../../service/complaints-received.ts';
import { answersView } from '../forms/answers-view.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { complaintForm } from './complaint-form.ts';

const pageSize = 25;

/** What came in, for those who answer it: the newest first, each as it was written. */
export const complaintListPage: Page = async ({ services, query, locale, t }) => {
  const cursor = query.get('after') ?? undefined;
  const page = { limit: pageSize, ...(cursor === undefined ? {} : { after: cursor }) };
  const { complaints, next } = await complaintsReceived(services.database, page);
  return {
    view: 'complaints/list',
    title: t('complaints.list.title'),
    locals: {
      complaints: complaints.map((complaint) => ({
        ...complaint,
        answers: answersView(complaintForm(), complaint.content, locale, t),
      })),
      paging: {
        first: cursor === undefined ? undefined : paths.complaints.index,
        next: next === undefined ? undefined : `${paths.complaints.index}?after=${next}`,
      },
    },
  };
};
