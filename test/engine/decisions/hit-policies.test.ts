import { aDecision, aTable } from '../../support/a-dmn.ts';
import { deciding, resultOf } from './deciding.ts';

// Rules over one number: >= 10 gives "A", >= 5 gives "B", >= 0 gives "C". Twelve matches all of them.

const rules = [
  ['>= 5', '"B"'],
  ['>= 10', '"A"'],
  ['>= 0', '"C"'],
];
const graded = (hitPolicy: string, aggregation?: string, outputs = rules) =>
  aDecision(
    'nilai',
    aTable({
      hitPolicy,
      ...(aggregation !== undefined && { aggregation }),
      inputs: ['x:number'],
      outputs: [{ name: 'huruf', values: '"A", "B", "C"' }],
      rules: outputs,
    }),
  );
const numbers = [
  ['>= 5', '2'],
  ['>= 10', '3'],
  ['>= 0', '3'],
];

describe('a hit policy', () => {
  it.each([
    ['FIRST', undefined, rules, 'B'],
    ['PRIORITY', undefined, rules, 'A'],
    ['RULE ORDER', undefined, rules, ['B', 'A', 'C']],
    ['OUTPUT ORDER', undefined, rules, ['A', 'B', 'C']],
    ['COLLECT', undefined, rules, ['B', 'A', 'C']],
    ['COLLECT', 'SUM', numbers, 8],
    ['COLLECT', 'MIN', numbers, 2],
    ['COLLECT', 'MAX', numbers, 3],
    ['COLLECT', 'COUNT', numbers, 3],
    ['COLLECT', 'MIN', rules, 'A'],
    ['COLLECT', 'SUM', rules, null],
  ])('%s %s chooses among the matches', async (hitPolicy, aggregation, outputs, expected) => {
    expect(await resultOf(graded(hitPolicy, aggregation, outputs), 'nilai', { x: 12 })).toEqual(expected);
  });

  it.each([
    ['UNIQUE', undefined, null],
    ['ANY', undefined, null],
    ['FIRST', undefined, null],
    ['PRIORITY', undefined, null],
    ['RULE ORDER', undefined, null],
    ['OUTPUT ORDER', undefined, null],
    ['COLLECT', undefined, []],
    ['COLLECT', 'SUM', null],
    ['COLLECT', 'MIN', null],
    ['COLLECT', 'COUNT', 0],
  ])('%s %s without a match', async (hitPolicy, aggregation, expected) => {
    expect(await resultOf(graded(hitPolicy, aggregation), 'nilai', { x: -1 })).toEqual(expected);
  });

  it('UNIQUE is one match, and two are an error that names the rules', async () => {
    expect(await resultOf(graded('UNIQUE'), 'nilai', { x: 1 })).toBe('C');
    await expect(deciding(graded('UNIQUE'), 'nilai', { x: 7 })).rejects.toThrow(
      'Decision nilai has the hit policy UNIQUE: rules 1, 3 match, and only one may',
    );
  });

  it('ANY takes equal outputs, and different ones are an error', async () => {
    const same = rules.map(([test = '']) => [test, '"B"']);
    expect(await resultOf(graded('ANY', undefined, same), 'nilai', { x: 12 })).toBe('B');
    await expect(deciding(graded('ANY'), 'nilai', { x: 12 })).rejects.toThrow(
      /rules 1, 2, 3 match with different/,
    );
  });

  it('tells which rules the result comes from, and what was read', async () => {
    const { made } = await deciding(graded('PRIORITY'), 'nilai', { x: 12 });
    expect(made).toEqual([
      { decisionId: 'nilai', name: 'nilai', inputs: { x: 12 }, rules: [2], output: 'A' },
    ]);
  });
});

describe('several outputs', () => {
  const table = (hitPolicy: string) =>
    aDecision(
      'biaya',
      aTable({
        hitPolicy,
        inputs: ['jenis', 'usia:number'],
        outputs: [
          { name: 'tarif', values: '30, 20, 10' },
          { name: 'alasan', values: '"muda", "tua"', byDefault: '"tidak dikenal"' },
        ],
        rules: [
          ['"baru"', '> 60', '20', '"tua"'],
          ['"baru", "ulang"', '-', '20', '"muda"'],
          ['not("baru")', '[1..9]', '10', '"tua"'],
        ],
      }),
    );

  it('are a context, by priority column after column', async () => {
    expect(await resultOf(table('PRIORITY'), 'biaya', { jenis: 'baru', usia: 70 })).toEqual({
      tarif: 20,
      alasan: 'muda',
    });
    expect(await resultOf(table('OUTPUT ORDER'), 'biaya', { jenis: 'ulang', usia: 9 })).toEqual([
      { tarif: 20, alasan: 'muda' },
      { tarif: 10, alasan: 'tua' },
    ]);
  });

  it('are those by default where no rule matches', async () => {
    expect(await resultOf(table('FIRST'), 'biaya', { jenis: 'lain', usia: 70 })).toEqual({
      tarif: null,
      alasan: 'tidak dikenal',
    });
  });
});
