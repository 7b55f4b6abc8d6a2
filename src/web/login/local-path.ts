// Where to go after signing in: a path of this site and nothing else, so that a link to our login page
// cannot send a person who trusts us to somebody else's site. Judged after dots are resolved: a browser
// reads `//host` as an address elsewhere, and `/.//host` resolves to that.

export function localPath(wanted: string | null | undefined): string | undefined {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return undefined;
  const base = 'http://site.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  return url?.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : undefined;
}
