import { serviceStandard } from './service-standard.ts';

const procedure = 2;

/** The eight steps of the procedure in the office's words: component 2 of the service standard. */
export function eightSteps(): readonly string[] {
  return serviceStandard().components.find(({ number }) => number === procedure)?.items ?? [];
}
