import autocannon from 'autocannon';

// Requests over many connections that stay open, each connection sending its next when the last was answered.
// Rate and latencies are taken from the answers themselves, not from autocannon's samples of a second each.

export interface Load {
  url: string;
  connections: number;
  /** How many requests; divided among the connections. */
  amount: number;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  /** The path of each request, where they differ. */
  nextPath?: () => string;
  /** The one answer that counts; any other fails the run. */
  expected: number;
}

export async function load({ expected, nextPath, body, ...options }: Load) {
  const { method, headers } = options;
  const latenciesMs: number[] = [];
  const statuses = new Set<number>();
  // autocannon asks for each request's path; its types do not say so.
  const each = { method, setupRequest: () => ({ method, headers, path: nextPath?.(), body }) };
  const begun = performance.now();
  let ended = begun;
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      { ...options, ...(body !== undefined && { body }), ...(nextPath && { requests: [each] }) },
      (error: Error | null) => (error ? reject(error) : resolve()),
    );
    run.on('response', (_client, status, _bytes, latency) => {
      statuses.add(status);
      latenciesMs.push(latency);
      ended = performance.now();
    });
  });
  const answers = latenciesMs.length;
  if (answers !== options.amount || [...statuses].some((status) => status !== expected))
    throw new Error(
      `Expected ${options.amount} answers ${expected} of ${options.url}, but ${answers} came, of ${[...statuses].join(', ')}`,
    );
  return { rate: answers / ((ended - begun) / 1000), latenciesMs };
}
