import { aDecision, anInput, aTable, literal } from '../../support/a-dmn.ts';
import type { Json } from '../../../src/engine/variables.ts';
import { deciding, resultOf } from './deciding.ts';

// What may stand in an input entry (DMN 1.5, 7.3.2), against values of every type, null among them.

const types = `<itemDefinition name="tTamu">
  <itemComponent name="usia"><typeRef>number</typeRef></itemComponent>
  <itemComponent name="harga-satuan"><typeRef>number</typeRef></itemComponent></itemDefinition>
<itemDefinition name="tTamus" isCollection="true"><typeRef>tTamu</typeRef></itemDefinition>`;

const passes = async (type: string, test: string, value: Json): Promise<Json> =>
  resultOf(
    types +
      anInput('x', type) +
      anInput('batas', 'number') +
      aDecision(
        'd',
        aTable({ hitPolicy: 'FIRST', inputs: ['x'], outputs: ['lolos'], rules: [[test, 'true'], ['-', 'false']] }),
        { needs: ['x', 'batas'] },
      ),
    'd',
    { x: value, batas: 10 },
  ); // prettier-ignore

describe('a test', () => {
  it.each<[type: string, test: string, value: Json, expected: boolean]>([
    ['number', '-', null, true],
    ['number', '5', 5, true],
    ['number', '5', null, false],
    ['number', 'null', null, true],
    ['number', 'null', 5, false],
    ['number', 'not(null)', 5, true],
    ['number', 'not(null)', null, false],
    ['number', '> 5', 6, true],
    ['number', '> 5', null, false],
    ['number', 'not(> 5)', 5, true],
    ['number', '> batas', 11, true],
    ['number', '>= batas, < 0', -1, true],
    ['number', '[1..5]', 5, true],
    ['number', ']1..5[', 1, false],
    ['number', '(1..batas]', 10, true],
    ['number', 'not([1..5], 9)', 9, false],
    ['number', 'not([1..5], 9)', 7, true],
    ['number', '? > 5 and ? < batas', 7, true],
    ['number', 'even(?)', 7, false],
    ['number', 'batas', 10, true],
    ['number', '[1, 2, 3]', 2, true],
    ['number', '-1', -1, true],
    ['string', '"a", "b"', 'b', true],
    ['string', 'not("a", "b")', 'c', true],
    ['string', 'starts with(?, "KTP")', 'KTP-1', true],
    ['string', 'string length(?) > 3', 'abc', false],
    ['string', '"-"', '-', true],
    ['string', '> "a"', 'b', true],
    ['string', '5', 'a', false],
    ['boolean', 'true', true, true],
    ['boolean', 'false', false, true],
    ['boolean', 'not(true)', false, true],
    ['boolean', 'true', null, false],
    ['date', '< date("2026-12-01")', '2026-11-22', true],
    ['date', '[date("2026-11-01")..date("2026-11-30")]', '2026-11-30', true],
    ['date', '?.month = 11', '2026-11-30', true],
    ['time', '>= time("08:00:00")', '07:59:59', false],
    ['duration', '> duration("P1D")', 'PT25H', true],
    ['days and time duration', '[@"PT1H"..@"P2D"]', 'P1D', true],
    ['years and months duration', '>= @"P1Y"', 'P11M', false],
    ['list', 'list contains(?, 2)', [1, 2], true],
    ['list', '[1, 2]', [1, 2], true],
    ['list', 'count(?) > 2', [1, 2], false],
    ['tTamu', '?.usia >= 17', { usia: 17, 'harga-satuan': 1 }, true],
    ['tTamu', '?.harga-satuan > 1', { usia: 17, 'harga-satuan': 1 }, false],
    ['tTamus', 'some t in ? satisfies t.harga-satuan > 1', [{ usia: 1, 'harga-satuan': 2 }], true],
    ['tTamus', 'count(?[harga-satuan > 2]) = 0', [{ usia: 1, 'harga-satuan': 2 }], true],
  ])('of %s, %s, with %j: %s', async (type, test, value, expected) => {
    expect(await passes(type, test, value)).toBe(expected);
  });

  it('that is no test is refused with its place', async () => {
    await expect(passes('number', '> ', 1)).rejects.toThrow(/deploy the decisions/);
  });
});

describe('a loop over a list of a type', () => {
  it('knows names with signs in its items', async () => {
    const of = (text: string) =>
      resultOf(types + anInput('tamu', 'tTamus') + aDecision('d', literal(text), { needs: ['tamu'] }), 'd', {
        tamu: [
          { usia: 1, 'harga-satuan': 2 },
          { usia: 3, 'harga-satuan': 4 },
        ],
      });
    expect(await of('for t in tamu return t.harga-satuan * t.usia')).toEqual([2, 12]);
    expect(await of('sum(tamu.harga-satuan)')).toBe(6);
    expect(await of('tamu[harga-satuan > 2].usia')).toEqual([3]);
    expect(await of('tamu[1].harga-satuan')).toBe(2);
  });
});

describe('a table whose decision says that it gives a list', () => {
  const column = (type: string) => `<itemDefinition name="tNama"><typeRef>${type}</typeRef></itemDefinition>
    <itemDefinition name="tNamas" isCollection="true"><typeRef>tNama</typeRef></itemDefinition>`;
  const table = (type: string) =>
    column('string') +
    aDecision(
      'd',
      aTable({
        hitPolicy: 'COLLECT',
        inputs: ['x'],
        outputs: [{ name: 'nama', type }],
        rules: [
          ['> 1', '"a"'],
          ['> 2', '"b"'],
        ],
      }),
      { type: 'tNamas' },
    );

  it('gives the items', async () => {
    expect(await resultOf(table('tNama'), 'd', { x: 3 })).toEqual(['a', 'b']);
    expect(await resultOf(table('tNama'), 'd', { x: 2 })).toEqual(['a']);
    expect(await resultOf(table('tNama'), 'd', { x: 0 })).toEqual([]);
    await expect(deciding(table('number'), 'd', { x: 2 })).rejects.toThrow(/of another type than its column/);
  });
});
