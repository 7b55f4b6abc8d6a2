import { simulate } from './simulate.ts';

const soQuick = 1e-6;

it('agrees with what queueing theory says of one queue: who waits is spread exponentially', () => {
  // given one process, busy half of its time: 200 could be served a second, 100 come
  const { latency, processes } = simulate({
    ...{ nodeMs: 5, databaseMs: soQuick, forcedMs: soQuick },
    ...{ rate: 100, load: 0.6 },
  });
  // then a share 1 - e^(-100 t) is through after t seconds
  expect(processes).toBe(1);
  expect(latency?.p50).toBeGreaterThan(6.93 * 0.95);
  expect(latency?.p50).toBeLessThan(6.93 * 1.05);
  expect(latency?.p99).toBeGreaterThan(46.05 * 0.93);
  expect(latency?.p99).toBeLessThan(46.05 * 1.07);
});

it('lets all who came during one forced write share the next', () => {
  const { toAForcedWrite, latency } = simulate({
    ...{ nodeMs: soQuick, databaseMs: soQuick, forcedMs: 10 },
    ...{ rate: 1_000, load: 0.6 },
  });
  // some ten come while one is written, so the disk is never asked for more than a hundred a second
  expect(toAForcedWrite).toBeGreaterThan(9);
  expect(latency?.p50).toBeLessThan(40);
});

it('puts as many processors to work as the planned load asks for', () => {
  const { processes, processors } = simulate({
    ...{ nodeMs: 2, databaseMs: 4, forcedMs: 0.2 },
    ...{ rate: 1_000, load: 0.5 },
  });
  expect([processes, processors]).toEqual([4, 8]);
});
