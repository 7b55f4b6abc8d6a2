/** Of exclusive jobs, those whose instance has no other one with a worker now (the one parameter). */
export const noneRunsBeside = (job: string): string => `(${job}.exclusive IS NULL OR NOT EXISTS (
  SELECT 1 FROM jobs AS held
  WHERE held.instance_id = ${job}.instance_id AND held.exclusive = 1 AND held.leased_until > ?))`;
