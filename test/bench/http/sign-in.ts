/** The cookie of somebody who signed in as a browser does: the form, its token, the new session. */
export async function signIn(url: string, { username, password }: { username: string; password: string }) {
  const form = await fetch(`${url}/login`);
  const token = /name="_csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const reply = await fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookieOf(form) },
    body: new URLSearchParams({ username, password, _csrf: token }),
  });
  if (reply.status !== 303) throw new Error(`Expected to sign in as ${username}, but got ${reply.status}`);
  return cookieOf(reply);
}

const cookieOf = (reply: Response): string =>
  reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
