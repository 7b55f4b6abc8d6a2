import { coverageTable } from '../support/coverage/coverage-table.js';

const run = (processId: string, nodes: Record<string, number>) => ({
  processId,
  nodes,
  flows: { F1: 1, F2: 0 },
});

it('adds up the runs of several files, one line a folder', () => {
  const { text, below } = coverageTable(
    ['cuti', 'surat'],
    [run('cuti', { A: 1, B: 0 }), run('surat', { C: 3 }), run('cuti', { A: 0, B: 2 })],
  );
  expect(text.split('\n').slice(1)).toEqual([
    'cuti     2/2 (100 %)       1/2 (50 %)        2',
    'surat    1/1 (100 %)       1/2 (50 %)        1',
  ]);
  expect(below).toEqual([]);
});

it('names the flow nodes that nothing passed, and the folder that nothing walked', () => {
  const { text, below } = coverageTable(
    ['cuti', 'surat'],
    [run('cuti', { A: 1, B: 0, C: 1 }), run('lain', { X: 1 })],
  );
  expect(text).toContain('cuti     2/3 (66 %)');
  expect(below).toEqual(['cuti: not passed: B', 'surat: no test of the kit has walked it']);
});
