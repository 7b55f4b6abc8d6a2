import fc from '../../support/properties.ts';
import { compileExpression } from '../../../src/engine/expressions/compile-expression.ts';
import { ExpressionError } from '../../../src/engine/expressions/expression-error.ts';
import type { Json, Variables } from '../../../src/engine/variables.ts';

const variables: Variables = {
  name: 'Siti',
  amount: 12,
  digits: '12',
  nothing: null,
  yes: true,
  word: 'true',
  list: ['a', { b: [10, 20] }],
  none: [],
  order: { total: 5, 'due date': '2026-11-23', div: 3, and: { or: 1 } },
};
const value = (source: string, from: Variables = variables): Json => compileExpression(source).evaluate(from);

describe('${…}', () => {
  it.each<[string, Json]>([
    ['${amount}', 12],
    ['#{amount}', 12],
    ['  ${amount}  ', 12],
    ['${list[1].b[0]}', 10],
    ["${list[1]['b'][1]}", 20],
    ["${order['due date']}", '2026-11-23'],
    ['${order.div + order.and.or}', 4],
    ['${order.missing}', null],
    ['${nothing.deeper.still}', null],
    ['${list[7]}', null],
    ['${1 + 2 * 3}', 7],
    ['${(1 + 2) * 3}', 9],
    ['${-amount - -2}', -10],
    ['${7 div 2}', 3.5],
    ['${7 mod 4 % 2}', 1],
    ['${digits * 2}', 24],
    ['${.5 + 1e2}', 100.5],
    ["${name == 'Siti' and amount ge 12}", true],
    ['${amount lt 12 or not yes}', false],
    ['${amount eq digits}', true],
    ['${yes == word && !false}', true],
    ['${nothing == null}', true],
    ['${nothing != null}', false],
    ['${nothing < 5}', false],
    ['${nothing >= null}', true],
    ['${name < "Tono"}', true],
    ['${list == list}', true],
    ["${empty none && empty nothing && empty '' && !empty name}", true],
    ['${not empty name}', true],
    ['${yes ? "a" : false ? "b" : "c"}', 'a'],
    ['${amount > 20 ? 1 : amount > 10 ? 2 : 3}', 2],
    ['Hello ${name}!', 'Hello Siti!'],
    ['${name}${amount}', 'Siti12'],
    ['a ${nothing} b', 'a  b'],
    ['list: ${none}', 'list: []'],
    ["${'}'}{${\"it's\"}", "}{it's"],
    ["${'\\'quoted\\''}", "'quoted'"],
    ["${execution.getVariable('amount')}", 12],
    ["${execution.getVariable('missing')}", null],
    ["${execution.hasVariable('missing')}", false],
    ["${execution.getVariable('na' == 'na' ? 'name' : '')}", 'Siti'],
    ['${false && missing}', false],
    ['${true || missing}', true],
    ['no expression', 'no expression'],
    ['', ''],
  ])('%s gives %j', (source, expected) => {
    expect(value(source)).toEqual(expected);
  });

  it.each([
    ['${missing}', /variable missing is not set/],
    ['${missing.deeper}', /variable missing is not set/],
    ['${empty missing}', /variable missing is not set/],
    ['${constructor}', /variable constructor is not set/],
    ['${__proto__}', /variable __proto__ is not set/],
    ['${toString}', /variable toString is not set/],
    ['${name.length}', /"Siti" has no property length/],
    ['${list.length}', /no property length/],
    ['${name + 1}', /needs numbers, not the text "Siti"/],
    ['${nothing + 1}', /needs numbers, not nothing/],
    ['${yes < 1}', /have no order/],
    ['${order < 1}', /an object and 1 have no order/],
    ['${amount && yes}', /neither true nor false/],
    ['${1 / 0}', /divided by zero/],
    ['${1 % 0}', /divided by zero/],
    ['${1e308 * 10}', /not a finite number/],
    ['${execution.getVariable(5)}', /name of a variable must be a text/],
    ['${list[yes]}', /no name of a property/],
  ])('%s fails when it is evaluated', (source, sentence) => {
    const expression = compileExpression(source);
    expect(() => expression.evaluate(variables)).toThrow(ExpressionError);
    expect(() => expression.evaluate(variables)).toThrow(sentence);
  });

  it.each([
    ['${', /never closed/],
    ['${}', /ends too early/],
    ['${amount', /never closed/],
    ["${'open}", /never closed/],
    ['${1 +}', /ends too early/],
    ['${1 2}', /"2" is one thing too many/],
    ["${'it''s'}", /"s" is one thing too many/],
    ['${a ? b}', /":" is expected/],
    ['${(a}', /"\)" is expected where the end stands/],
    ['${a.5}', /after a dot comes a name|one thing too many/],
    ['${a = 1}', /not understood/],
    ['${a; b}', /not understood/],
    ['${`x`}', /not understood/],
    ['${name.toUpperCase()}', /functions do not exist/],
    ['${fetch("http://localhost")}', /functions do not exist/],
    ['${execution.setVariable("a", 1)}', /only getVariable and hasVariable/],
    ['${execution}', /"\." is expected/],
    [`\${${'('.repeat(500)}1${')'.repeat(500)}}`, /levels deep/],
    [`\${${'1+'.repeat(3000)}1}`, /levels deep/],
    [`\${${'!'.repeat(4000)}true}`, /levels deep/],
    [`\${'${'x'.repeat(10_001)}'}`, /longer than 10000/],
  ])('%.60s is refused when it is compiled', (source, sentence) => {
    expect(() => compileExpression(source)).toThrow(ExpressionError);
    expect(() => compileExpression(source)).toThrow(sentence);
  });

  it('reads own properties only', () => {
    const inherited = Object.create({ secret: 1 }) as Record<string, Json>;
    expect(value("${order['constructor']}")).toBeNull();
    expect(value('${order.__proto__}')).toBeNull();
    expect(() => value('${secret}', inherited)).toThrow(/not set/);
  });

  it('reads a variable whose name is one of the language of objects', () => {
    const own = JSON.parse('{"constructor": {"prototype": 7}, "__proto__": 8}') as Variables;
    expect(value('${constructor.prototype}', own)).toBe(7);
    expect(value('${__proto__}', own)).toBe(8);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '${', '}', '(', ')', '[', ']', '.', '?', ':', '+', '-', '!', '==', '<', ' and ', ' empty ', "'", '"', '\\', 'a', '1', '0',
    'execution', 'getVariable', 'null', '__proto__', 'constructor', ',', ' ', '=', 'é', '\u0000', '😀',
  ); // prettier-ignore
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 30 }).map((parts) => `\${${parts.join('')}}`),
  );

  it('compiles and evaluates, or fails with an ExpressionError', () => {
    fc.assert(
      fc.property(texts, (text) => {
        try {
          expect(JSON.stringify(value(text, { a: { a: [1, 'a'] } }))).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('arithmetic', () => {
  interface Sum {
    text: string;
    value: number;
  }
  const apply: Record<string, (left: number, right: number) => number> = {
    '+': (left, right) => left + right,
    '-': (left, right) => left - right,
    '*': (left, right) => left * right,
    '/': (left, right) => left / right,
    '%': (left, right) => left % right,
  };
  const power = (operator: string): number => ('+-'.includes(operator) ? 1 : 2);
  const { tree } = fc.letrec<{ tree: Sum & { power: number } }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.integer({ min: 0, max: 99 }).map((number) => ({ text: String(number), value: number, power: 3 })),
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '%'), tie('tree'))
        .map(([left, operator, right]) => {
          // Brackets stand only where precedence and left association would read it otherwise.
          const bracketed = (side: Sum & { power: number }, needed: boolean) =>
            needed ? `(${side.text})` : side.text;
          const first = bracketed(left, left.power < power(operator));
          const second = bracketed(right, right.power <= power(operator));
          return {
            text: `${first} ${operator} ${second}`,
            value: (apply[operator] ?? Math.max)(left.value, right.value),
            power: power(operator),
          };
        }),
    ),
  }));

  it('agrees with JavaScript on precedence, association and result', () => {
    fc.assert(
      fc.property(tree, (sum) => {
        try {
          expect(value(`\${${sum.text}}`)).toBe(sum.value);
        } catch (error) {
          // Only where JavaScript has no number either, somewhere on the way.
          if (!(error instanceof ExpressionError)) throw error;
          expect(error.message).toMatch(/divided by zero|finite/);
          expect(sum.text).toMatch(/[/%]/);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
