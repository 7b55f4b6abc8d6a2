import { z } from 'zod';
import { defaultElements, type SurveyElement } from './survey-elements.ts';

const keys = defaultElements.map(({ key }) => key);

/** What an office decides about its survey of satisfaction. */
export const surveySettings = z.object({
  /** Of each element: 1/9, or 0.11 as printed in many forms. The one in use is told with every index. */
  weighting: z.enum(['exact', '0.11']),
  /** An index of fewer respondents is shown with a warning. */
  smallSample: z.number().int().min(1).max(1000),
  /** The first is U1. Sources differ about which of complaints and facilities is U8. */
  elementOrder: z
    .array(z.enum(keys))
    .length(keys.length)
    .refine((order) => new Set(order).size === keys.length, { params: { rule: 'element-repeated' } })
    .meta({ ordered: true }),
});

export type SurveySettings = z.output<typeof surveySettings>;

export const defaultSurveySettings: SurveySettings = {
  weighting: 'exact',
  smallSample: 30,
  elementOrder: [...keys],
};

export const elementsIn = ({ elementOrder }: SurveySettings): SurveyElement[] =>
  elementOrder.flatMap((key) => defaultElements.filter((element) => element.key === key));

/** U1 to U9 follow from the order. */
export const codeOf = (index: number): string => `U${index + 1}`;
