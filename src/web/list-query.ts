// What every list of cases or tasks may be asked for in its address: words to find, a step, a page.

export interface ListChoice {
  search?: string | undefined;
  step?: string | undefined;
  after?: string | undefined;
}

const longestSearch = 100;

/** A step is one of the eight; anything else in its place is left out. */
export function readListChoice(query: URLSearchParams): ListChoice {
  const search = query.get('q')?.slice(0, longestSearch);
  const step = query.get('step');
  const after = query.get('after');
  return {
    ...(search ? { search } : {}),
    ...(step && /^[1-8]$/.test(step) ? { step } : {}),
    ...(after ? { after } : {}),
  };
}

/** The same choice, written into an address. */
export function writeListChoice(parameters: URLSearchParams, { search, step, after }: ListChoice): void {
  if (search) parameters.set('q', search);
  if (step) parameters.set('step', step);
  if (after) parameters.set('after', after);
}
