import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';

// Everything that the program answered to the browsers of a story, as it left the server: pages, fragments,
// downloads, feeds, refusals. Who asked is told by the name of the browser, which the program does not read.

export interface Exchange {
  readonly visitor: string;
  /** The id of the last event of the history that had been written when it was asked for. */
  readonly after: number;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly status: number;
  readonly mediaType: string;
  readonly headers: string;
  readonly body: () => Buffer;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export class Traffic {
  readonly exchanges: Exchange[] = [];

  constructor(private readonly lastEvent: () => Promise<number>) {}

  /** The same listener, overheard. */
  overhear(listener: Listener): Listener {
    return (request, response) => {
      // What was built before the first case came holds nobody's number.
      if (request.url?.startsWith('/assets/')) listener(request, response);
      else void this.listen(listener, request, response);
    };
  }

  private async listen(listener: Listener, request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    const after = await this.lastEvent();
    keepWritten(response, chunks);
    response.once('close', () => this.exchanges.push(exchangeOf(request, response, chunks, after)));
    listener(request, response);
  }
}

function keepWritten(response: ServerResponse, chunks: Buffer[]): void {
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  for (const method of ['write', 'end'] as const) {
    const original = response[method].bind(response);
    Reflect.set(response, method, (...given: unknown[]) => {
      keep(given[0]);
      return Reflect.apply(original, response, given);
    });
  }
}

function exchangeOf(
  request: IncomingMessage,
  response: ServerResponse,
  chunks: Buffer[],
  after: number,
): Exchange {
  const headers = response.getHeaders();
  return {
    visitor: request.headers['user-agent'] ?? '',
    after,
    method: request.method ?? '',
    url: request.url ?? '',
    status: response.statusCode,
    mediaType: String(headers['content-type'] ?? '').replace(/;.*/, ''),
    headers: JSON.stringify(headers),
    body: () => unpacked(Buffer.concat(chunks), headers['content-encoding']),
  };
}

/** As the browser unpacks it; of a line that was cut, what had come until then. */
export function unpacked(bytes: Buffer, encoding: unknown): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === 'gzip') return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  if (encoding !== 'br') return bytes;
  return brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH });
}
