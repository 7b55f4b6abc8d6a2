import { evaluate } from 'feelin';
import { compileExpression } from '../../../src/engine/expressions/compile-expression.ts';
import type { Variables } from '../../../src/engine/variables.ts';
import type { Benchmark, Contender } from '../harness.ts';

// FEEL as a process asks it, again and again, of variables that come new from JSON; and the same by feelin, which
// parses at each evaluation.

const roundMs = 60;
const order = {
  amount: 1200,
  status: 'LENGKAP',
  'tanggal terima': '2026-11-23',
  baris: [{ jumlah: 2, harga: 300 }, { jumlah: 1, harga: 600 }],
}; // prettier-ignore

const texts: Readonly<Record<string, string>> = {
  'a condition': 'amount > 1000 and status = "LENGKAP"',
  'a sum': 'amount * 1.11 - amount / 4 + 2 ** 3',
  'a name with spaces': 'date(tanggal terima) + duration("P14D")',
  'a loop with a filter': 'sum(for b in baris[jumlah >= 1] return b.jumlah * b.harga)',
};

function contender(name: string, work: (variables: Variables) => unknown): Contender {
  return {
    name,
    round() {
      let count = 0;
      const start = performance.now();
      for (; performance.now() - start < roundMs; count++) work({ ...order });
      return Promise.resolve((count * 1000) / (performance.now() - start));
    },
  };
}

export const feel = (): Promise<Benchmark> =>
  Promise.resolve({
    name: 'feel',
    about: 'a compiled expression of new variables each time, beside feelin, which parses each time',
    unit: 'evaluations',
    rounds: 9,
    contenders: Object.entries(texts).flatMap(([name, text]) => {
      const compiled = compileExpression(`= ${text}`);
      return [
        contender(name, (variables) => compiled.evaluate(variables)),
        contender(`${name}, feelin`, (variables) => evaluate(text, variables).value),
      ];
    }),
    close: () => Promise.resolve(),
  });
