// Addresses whose last part is a secret: whoever reads the log must not be able to open them.
const secret = /^\/(calendar|survey)\/[^/]+/;

/** The path of a request as it may stand in the log: without its query and without secrets. */
export const loggedPath = (url: string): string =>
  (url.split('?')[0] ?? '').replace(secret, (_, area: string) => `/${area}/…`);
