/**
 * The value as paths and texts: { validate: { required: true } } → "validate.required" → "true". What stands in a list is
 * named by its value, key or name, else by its number, so that an option put in before others is one change.
 */
export function factsOfJson(value: unknown, leaveOut: ReadonlySet<string>): Map<string, string> {
  const facts = new Map<string, string>();
  const walk = (one: unknown, path: string): void => {
    if (one === null || one === undefined) return;
    if (Array.isArray(one)) {
      for (const [index, item] of one.entries()) walk(item, `${path}[${nameIn(item) ?? String(index + 1)}]`);
    } else if (typeof one === 'object') {
      for (const [key, item] of Object.entries(one))
        if (path !== '' || !leaveOut.has(key)) walk(item, path === '' ? key : `${path}.${key}`);
    } else facts.set(path, String(one));
  };
  walk(value, '');
  return facts;
}

function nameIn(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  for (const [key, value] of Object.entries(item))
    if (['value', 'key', 'name'].includes(key) && typeof value === 'string' && value !== '') return value;
  return undefined;
}
