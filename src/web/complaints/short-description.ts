import type { Complaint } from '../../service/complaints/complaint.ts';

const longest = 160;

/** The beginning of what was written. */
export function shortDescription({ content }: Pick<Complaint, 'content'>): string {
  const text = typeof content['description'] === 'string' ? content['description'] : '';
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text;
}
