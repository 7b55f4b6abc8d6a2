import type { InstanceJob } from '../../instances/views/instance-view.ts';

/** Why the work failed last, as its sentence alone: what is kept is the whole error, with the way it came. */
export const failureOf = ({ last_error: error }: InstanceJob): string | undefined =>
  error?.split('\n')[0]?.replace(/^\w*Error: /, '');
