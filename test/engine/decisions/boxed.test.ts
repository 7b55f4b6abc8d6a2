import { aDecision, anInput, literal } from '../../support/a-dmn.ts';
import { resultOf } from './deciding.ts';

const entry = (name: string | undefined, content: string) =>
  `<contextEntry>${name === undefined ? '' : `<variable name="${name}"/>`}${content}</contextEntry>`;
const knowledge = (id: string, parameters: string[], body: string) =>
  `<businessKnowledgeModel id="${id}" name="${id}"><variable name="${id}"/><encapsulatedLogic>${parameters
    .map((name) => `<formalParameter name="${name}" typeRef="number"/>`)
    .join('')}${body}</encapsulatedLogic></businessKnowledgeModel>`;

describe('boxed expressions', () => {
  it('a context: entries see those before, and a nameless one is the result', async () => {
    const open = `<context>${entry('dasar biaya', literal('x * 2'))}${entry('jumlah', literal('dasar biaya + 1'))}</context>`;
    const closed = `<context>${entry('a', literal('x'))}${entry(undefined, literal('a * a'))}</context>`;
    expect(await resultOf(aDecision('d', open), 'd', { x: 3 })).toEqual({ 'dasar biaya': 6, jumlah: 7 });
    expect(await resultOf(aDecision('d', closed), 'd', { x: 3 })).toBe(9);
  });

  it('a list and a relation', async () => {
    const list = `<list>${literal('1')}${literal('"b"')}</list>`;
    const relation = `<relation><column name="nama"/><column name="usia"/><row>${literal('"Ani"')}${literal('x')}</row><row>${literal('"Budi"')}${literal('7')}</row></relation>`;
    expect(await resultOf(aDecision('d', list), 'd')).toEqual([1, 'b']);
    expect(await resultOf(aDecision('d', relation), 'd', { x: 6 })).toEqual([
      { nama: 'Ani', usia: 6 },
      { nama: 'Budi', usia: 7 },
    ]);
  });

  it('knowledge invoked as a box, by position and by name; a wrong argument gives null', async () => {
    const tax = knowledge('pajak', ['jumlah', 'persen'], literal('jumlah * persen / 100'));
    const binding = (name: string, text: string) =>
      `<binding><parameter name="${name}"/>${literal(text)}</binding>`;
    const boxed = `<invocation>${literal('pajak')}${binding('persen', '11')}${binding('jumlah', 'x')}</invocation>`;
    const value = (logic: string) =>
      resultOf(tax + aDecision('d', logic, { knowledge: ['pajak'] }), 'd', { x: 200 });
    expect(await value(boxed)).toBe(22);
    expect(await value(literal('pajak(x, 10)'))).toBe(20);
    expect(await value(literal('pajak(persen: 5, jumlah: x)'))).toBe(10);
    expect(await value(literal('pajak("x", 10)'))).toBeNull();
    expect(await value(literal('pajak(x)'))).toBeNull();
    expect(await resultOf(tax + aDecision('d', literal('pajak(1, 1)')), 'd')).toBeNull();
  });

  it('knowledge may call itself, and sees nothing of its caller', async () => {
    const factorial = knowledge('fak', ['n'], literal('if n <= 1 then 1 else n * fak(n - 1)'));
    const curious = knowledge('intip', ['n'], literal('x'));
    expect(await resultOf(factorial + aDecision('d', literal('fak(5)'), { knowledge: ['fak'] }), 'd')).toBe(
      120,
    );
    expect(
      await resultOf(curious + aDecision('d', literal('intip(1)'), { knowledge: ['intip'] }), 'd', { x: 3 }),
    ).toBeNull();
  });

  it('a function definition inside a context', async () => {
    const twice = `<functionDefinition><formalParameter name="n"/>${literal('n * 2')}</functionDefinition>`;
    const logic = `<context>${entry('ganda', twice)}${entry(undefined, literal('ganda(4) + ganda(n: 1)'))}</context>`;
    expect(await resultOf(aDecision('d', logic), 'd')).toBe(10);
  });

  it('a conditional, a filter, an iteration and quantified expressions (DMN 1.4)', async () => {
    const part = (name: string, text: string) => `<${name}>${literal(text)}</${name}>`;
    const value = (logic: string) => resultOf(aDecision('d', logic), 'd', { l: [3, 1, 2] });
    const conditional = (test: string) =>
      `<conditional>${part('if', test)}${part('then', '"ya"')}${part('else', '"tidak"')}</conditional>`;
    expect(await value(conditional('count(l) = 3'))).toBe('ya');
    expect(await value(conditional('null'))).toBe('tidak');
    expect(await value(`<filter>${part('in', 'l')}${part('match', 'item > 1')}</filter>`)).toEqual([3, 2]);
    expect(
      await value(
        `<for iteratorVariable="i">${part('in', 'l')}${part('return', 'i * count(partial)')}</for>`,
      ),
    ).toEqual([0, 1, 4]);
    const quantified = (kind: string, test: string) =>
      `<${kind} iteratorVariable="i">${part('in', 'l')}${part('satisfies', test)}</${kind}>`;
    expect(await value(quantified('every', 'i > 0'))).toBe(true);
    expect(await value(quantified('some', 'i > 3'))).toBe(false);
  });

  it('a decision service is a function of what it starts from', async () => {
    const service = `<decisionService id="layanan" name="layanan"><variable name="layanan"/><outputDecision href="#dua"/><encapsulatedDecision href="#satu"/><inputData href="#in_x"/></decisionService>`;
    const inner =
      anInput('x', 'number') +
      aDecision('satu', literal('x + 1'), { needs: ['x'] }) +
      aDecision('dua', literal('satu * 10'), { decisions: ['satu'] });
    const caller = aDecision('d', literal('layanan(4) + layanan(x: 1)'), { knowledge: ['layanan'] });
    expect(await resultOf(service + inner + caller, 'd', { x: 99 })).toBe(70);
  });
});
