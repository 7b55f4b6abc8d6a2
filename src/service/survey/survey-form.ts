import type { Form } from '../../definitions/forms/form.ts';
import { quarterKey, type Quarter } from '../quarters/quarter.ts';
import { respondentFields } from './respondent.ts';
import { codeOf, elementsIn, type SurveySettings } from './survey-settings.ts';

// The survey as a form like those of the tasks, made of the elements that the office has set. The values of the
// answers are 1 to 4; the words stand beside them in both languages.

type Components = Form['components'];

export const surveyForm = (settings: SurveySettings): Form => ({
  components: [
    {
      type: 'group',
      id: 'elements',
      label: 'Penilaian Anda',
      properties: { labelEn: 'Your opinion' },
      components: elementsIn(settings).map(({ key, question, answers }, index) => ({
        type: 'radio' as const,
        key,
        label: `${codeOf(index)}. ${question.id}`,
        properties: { labelEn: `${codeOf(index)}. ${question.en}` },
        values: answers.map(({ id, en }, at) => ({ value: String(at + 1), label: id, labelEn: en })),
        validate: { required: true },
      })),
    },
    respondent,
    {
      type: 'textarea',
      key: 'saran',
      label: 'Saran perbaikan',
      description: 'Jangan menulis nama, NIK, atau nomor permohonan agar jawaban tetap anonim.',
      properties: {
        labelEn: 'What could be better?',
        descriptionEn: 'Do not write names, NIK or case numbers, so that your answer stays anonymous.',
      },
      validate: { maxLength: 2000 },
    },
  ],
});

const respondent: Components[number] = {
  type: 'group',
  id: 'respondent',
  label: 'Tentang Anda',
  properties: { labelEn: 'About you' },
  components: respondentFields.map(({ key, label, labelEn, values }) => ({
    type: 'select' as const,
    key,
    label,
    properties: { labelEn },
    values: values.map((value) => ({ ...value })),
  })),
};

/** A questionnaire on paper says its quarter itself: it may be typed in after the quarter has ended. */
export const paperForm = (settings: SurveySettings, quarters: readonly Quarter[]): Form => ({
  components: [
    {
      type: 'select',
      key: 'triwulan',
      label: 'Triwulan pengisian lembar',
      properties: { labelEn: 'Quarter in which the sheet was filled in' },
      values: quarters.map((quarter) => ({ value: quarterKey(quarter), label: quarterKey(quarter) })),
      validate: { required: true },
    },
    ...surveyForm(settings).components,
  ],
});
