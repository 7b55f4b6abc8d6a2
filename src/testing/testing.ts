// What authors of processes import: `alur/testing`.

export { assertThat } from './assert-that.ts';
export { coveredTogether, missedIn, shareOf, type Coverage } from './coverage.ts';
export { coverageSvg } from './coverage-svg.ts';
export { coverageText } from './coverage-text.ts';
export type { InstanceUnderTest } from './instance-under-test.ts';
export { processUnderTest, type Circumstances, type ProcessUnderTest } from './process-under-test.ts';
export type { Answer, CallAnswer } from './world.ts';
export { reportCoverage } from './report-coverage.ts';
