import type { Actor } from '../../identity/actor.ts';
import { settingsOf } from '../../service/context.ts';
import { filesOf } from '../../service/complaints/complaint-files.ts';
import { seesComplainant } from '../../service/complaints/complaint-policy.ts';
import type { Complaint } from '../../service/complaints/complaint.ts';
import { findActor } from '../../identity/find-actor.ts';
import type { DocumentView } from '../documents/document-views.ts';
import { isShownInline } from '../documents/shown-inline.ts';
import { answersView } from '../forms/answers-view.ts';
import type { PageRequest } from '../page.ts';
import { paths } from '../paths.ts';
import { wordsFor } from '../words/words.ts';
import { complaintQuestions } from './complaint-form.ts';

// What a person is shown of a complaint: who complained only where they may know it.

export async function complaintFacts(
  request: PageRequest,
  as: Actor,
  complaint: Complaint,
  isTheirs: boolean,
) {
  const { services, locale, t } = request;
  const { complaints } = await settingsOf(services.service);
  const isKnown = isTheirs || seesComplainant(as, complaint, complaints);
  const subject =
    complaint.subjectId && (await findActor(services.database, complaint.subjectId, request.now));
  const { confidential: _, ...content } = complaint.content;
  return [
    { label: t('complaints.facts.number'), value: complaint.ticketNumber },
    { label: t('complaints.facts.category'), value: t(`complaints.categories.${complaint.category}`) },
    {
      label: t('complaints.facts.class'),
      value: complaint.complaintClass && t(`complaints.classes.${complaint.complaintClass}`),
    },
    { label: t('complaints.facts.channel'), value: t(`complaints.channels.${complaint.channel}`) },
    { label: t('complaints.facts.reference'), value: complaint.reference },
    {
      label: t('complaints.facts.from'),
      value: isKnown
        ? [complaint.name, complaint.contact].filter(Boolean).join(', ')
        : t('complaints.facts.secret'),
    },
    { label: t('complaints.facts.subject'), value: (subject && subject.name) || undefined },
    ...answersView(complaintQuestions(), content, locale, t),
    { label: t('complaints.facts.submittedAt'), value: wordsFor(locale).instant(complaint.submittedAt) },
  ];
}

export async function complaintFileViews({ services, t }: PageRequest, complaintId: string) {
  const files = await filesOf(services.database, complaintId);
  return files.map(({ id: fileId, fileName, mediaType, size, uploadedAt }, index): DocumentView => {
    const href = paths.complaints.file({ fileId });
    const name = t('complaints.facts.file', { number: index + 1 });
    const viewHref = isShownInline(mediaType) ? { viewHref: `${href}?inline=1` } : {};
    return {
      name,
      fileName,
      mediaType,
      size,
      uploadedAt,
      href,
      replaced: false,
      looksGrey: false,
      ...viewHref,
    };
  });
}
