import { compileDecisions } from '../../../src/engine/decisions/compile-decisions.ts';
import { decide } from '../../../src/engine/decisions/decide.ts';
import { aDecision, aDmn, anInput, literal } from '../../support/a-dmn.ts';
import { deciding, faultsIn, now, resultOf } from './deciding.ts';

describe('a graph of decisions', () => {
  it('decides what is required first, each once, and tells all of it', async () => {
    const graph =
      anInput('Lama Tinggal', 'number') +
      aDecision('tamu', literal('Lama Tinggal * 2'), { needs: ['Lama Tinggal'] }) +
      aDecision('kamar', literal('tamu + 1'), { decisions: ['tamu'] }) +
      aDecision('harga', literal('kamar * 100 + tamu'), { decisions: ['kamar', 'tamu'] });
    const { result, made } = await deciding(graph, 'harga', { 'Lama Tinggal': 2 });
    expect(result).toBe(504);
    expect(made.map(({ decisionId }) => decisionId).sort()).toEqual(['harga', 'kamar', 'tamu']);
    expect(made.at(-1)).toEqual({
      decisionId: 'harga',
      name: 'harga',
      inputs: { kamar: 5, tamu: 4 },
      rules: [],
      output: 504,
    });
  });

  it('of a thousand decisions in a row is no deeper than one', async () => {
    const chain = Array.from({ length: 1000 }, (_, index) =>
      index === 0
        ? aDecision('d0', literal('1'))
        : aDecision(`d${index}`, literal(`d${index - 1} + 1`), { decisions: [`d${index - 1}`] }),
    );
    expect(await resultOf(chain.join(''), 'd999')).toBe(1000);
  });

  it('that rests on itself is refused, each decision of the circle by name', async () => {
    const circle =
      aDecision('a', literal('b'), { decisions: ['b'] }) +
      aDecision('b', literal('a'), { decisions: ['a'] }) +
      aDecision('c', literal('1'));
    expect(await faultsIn(aDmn(circle))).toEqual([
      'uji.dmn: Decision a requires itself, directly or through others.',
      'uji.dmn: Decision b requires itself, directly or through others.',
    ]);
  });

  it('reads an input only where it is required; what no input declares is seen by all', async () => {
    const graph =
      anInput('x', 'number') +
      aDecision('ya', literal('x'), { needs: ['x'] }) +
      aDecision('tidak', literal('[x, y]'));
    expect(await resultOf(graph, 'ya', { x: 1 })).toBe(1);
    expect(await resultOf(graph, 'tidak', { x: 1, y: 2 })).toEqual([null, 2]);
  });

  it('may reach into an imported file', async () => {
    const rates = aDmn(
      `<itemDefinition name="tKecil"><typeRef>number</typeRef><allowedValues><text>[0..100]</text></allowedValues></itemDefinition>${aDecision('dasar', literal('40'), { type: 'tKecil' })}`,
      'namespace="urn:tarif"',
    );
    const own = aDmn(
      `<import namespace="urn:tarif" name="tarif" importType="x"/>
       <decision id="d" name="d"><variable name="d" typeRef="tarif.tKecil"/><informationRequirement><requiredDecision href="urn:tarif#dasar"/></informationRequirement>${literal('tarif.dasar + 2')}</decision>`,
    );
    const files = [own, rates].map((content, index) => ({ name: `${index}.dmn`, content }));
    expect(decide(await compileDecisions(files), 'd', {}, now).result).toBe(42);
  });

  it.each([
    ['http://www.omg.org/spec/DMN/20151101/dmn.xsd'],
    ['http://www.omg.org/spec/DMN/20180521/MODEL/'],
    ['https://www.omg.org/spec/DMN/20191111/MODEL/'],
    ['https://www.omg.org/spec/DMN/20211108/MODEL/'],
    ['https://www.omg.org/spec/DMN/20240513/MODEL/'],
  ])('is read in the version %s', async (version) => {
    const content = aDmn(
      anInput('x', 'feel:number') + aDecision('d', literal('x + 1'), { needs: ['x'] }),
      'namespace="urn:uji"',
      version,
    );
    const decisions = await compileDecisions([{ name: 'uji.dmn', content }]);
    expect(decide(decisions, 'd', { x: 1 }, now).result).toBe(2);
  });
});
