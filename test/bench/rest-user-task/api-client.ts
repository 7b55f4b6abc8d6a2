import { Agent, request } from 'node:http';

/** One connection of a program that uses the API: one request at a time, over a socket that stays open. */
export class ApiClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  get<Reply>(path: string): Promise<Reply> {
    return this.#ask('GET', path);
  }

  post<Reply>(path: string, content: object): Promise<Reply> {
    return this.#ask('POST', path, JSON.stringify(content));
  }

  close(): void {
    this.#agent.destroy();
  }

  #ask<Reply>(method: string, path: string, content?: string): Promise<Reply> {
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...(content !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(content),
      }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.url}/api/v1${path}`, { method, agent: this.#agent, headers }, (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        reply.on('error', reject).on('end', () => {
          const status = reply.statusCode ?? 0;
          if (status >= 300)
            return reject(new Error(`Expected to ${method} ${path}, but got ${status}: ${text}`));
          resolve((text === '' ? undefined : JSON.parse(text)) as Reply);
        });
      });
      sent.on('error', reject).end(content);
    });
  }
}
