import { settingsOf } from '../../service/context.ts';
import type { Evaluation } from '../../service/evaluation/evaluation.ts';
import { peopleNamed } from '../../service/evaluation/people.ts';
import { reportPdf } from '../../service/evaluation/report-pdf.ts';
import { reportSpreadsheet } from '../../service/evaluation/report-spreadsheet.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { quarterKey } from '../../service/quarters/quarter.ts';
import type { Page } from '../page.ts';
import { evaluationAsked } from './evaluation-page.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const reportDownload: Page = async (request) => {
  const { services, now } = request;
  const evaluation = await evaluationAsked(request);
  const settings = await settingsOf(services.service);
  const names = await peopleNamed(services.database, evaluation);
  const content = await reportPdf(evaluation, figuresOf(evaluation), { settings, names, at: now });
  return { ...asFile(evaluation, 'pdf'), content, mediaType: 'application/pdf' };
};

export const spreadsheetDownload: Page = async (request) => {
  const evaluation = await evaluationAsked(request);
  figuresOf(evaluation);
  return { ...asFile(evaluation, 'xlsx'), content: await reportSpreadsheet(evaluation), mediaType: xlsx };
};

const asFile = (evaluation: Evaluation, extension: string) => ({
  downloadAs: `evaluasi-${quarterKey(evaluation)}.${extension}`,
  about: { instanceId: evaluation.instanceId },
});

function figuresOf({ figures }: Evaluation) {
  if (!figures) throw new Rejection('conflict', 'make the report', 'its figures are not collected yet');
  return figures;
}
