// Somebody who uses the site as a browser does: with a cookie, and with the token of the form.

interface Answer {
  readonly status: number;
  readonly text: string;
  /** From the request until the whole answer was read. */
  readonly milliseconds: number;
}

export class Visitor {
  #cookie = '';
  #token = '';

  private constructor(private readonly url: string) {}

  static async signIn(url: string, username: string, password: string): Promise<Visitor> {
    const visitor = new Visitor(url);
    await visitor.get('/login');
    const answer = await visitor.post('/login', { username, password });
    if (answer.status !== 303)
      throw new Error(`Expected to sign in as ${username}, but got ${answer.status}`);
    await visitor.get('/service-standard');
    return visitor;
  }

  /** For whoever sends requests in this person's name by other means. */
  get cookie(): string {
    return this.#cookie;
  }

  get(path: string): Promise<Answer> {
    return this.#ask(path, { method: 'GET' });
  }

  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answer> {
    const body = new URLSearchParams({ _csrf: this.#token });
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one);
    return this.#ask(path, { method: 'POST', body });
  }

  async #ask(path: string, request: RequestInit): Promise<Answer> {
    const begun = performance.now();
    const reply = await fetch(this.url + path, {
      ...request,
      redirect: 'manual',
      headers: { cookie: this.#cookie },
    });
    const text = await reply.text();
    const milliseconds = performance.now() - begun;
    const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length > 0) this.#cookie = cookies.join('; ');
    this.#token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.#token;
    return { status: reply.status, text, milliseconds };
  }
}
