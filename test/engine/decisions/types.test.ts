import { aDecision, anInput, aTable, literal } from '../../support/a-dmn.ts';
import { deciding, resultOf } from './deciding.ts';

const types = `
<itemDefinition name="tStatus"><typeRef>string</typeRef><allowedValues><text>"AKTIF", "LEPAS"</text></allowedValues></itemDefinition>
<itemDefinition name="tOrang"><itemComponent name="Nama Lengkap"><typeRef>string</typeRef></itemComponent><itemComponent name="lahir"><typeRef>date</typeRef></itemComponent></itemDefinition>
<itemDefinition name="tOrangs" isCollection="true"><typeRef>tOrang</typeRef></itemDefinition>`;
const echo = (type: string, text = 'x') =>
  types + anInput('x', type) + aDecision('d', literal(text), { needs: ['x'] });

describe('an input of a type', () => {
  it.each([
    ['string', 'a', 'x', 'a'],
    ['number', [7], 'x', 7],
    ['date', '2026-11-23', 'x.month', 11],
    ['date and time', '2026-11-23T10:00:00Z', 'x.hour', 10],
    ['date and time', '2026-11-23T10:05', 'x.minute', 5],
    ['date', '-0044-03-15', 'x.year', -44],
    ['dateTime', '2026-11-23T10:00:00Z', 'x.hour', 10],
    ['time', '08:30:00', 'x.minute', 30],
    ['duration', 'P2DT3H', 'x.days', 2],
    ['years and months duration', 'P1Y2M', 'x.months', 2],
    ['tStatus', 'AKTIF', 'x', 'AKTIF'],
    [
      'tOrang',
      { 'Nama Lengkap': 'Ani', lahir: '1990-05-01' },
      'x.Nama Lengkap + string(x.lahir.year)',
      'Ani1990',
    ],
    ['tOrangs', { 'Nama Lengkap': 'Ani', lahir: '1990-05-01' }, 'x[1].lahir.day', 1],
    ['Any', 'a', 'x', 'a'],
    ['number', null, 'x', null],
  ])('%s is read from %j', async (type, given, text, expected) => {
    expect(await resultOf(echo(type, text), 'd', { x: given })).toEqual(expected);
  });

  it.each([
    ['number', '7'],
    ['string', 7],
    ['boolean', 'true'],
    ['date', 'besok'],
    ['days and time duration', 'P1Y'],
    ['number', [1, 2]],
    ['tStatus', 'HILANG'],
    ['tOrang', { lahir: '1990-05-01' }],
    ['tOrangs', [{ 'Nama Lengkap': 7, lahir: '1990-05-01' }]],
  ])('%s is not %j', async (type, given) => {
    await expect(deciding(echo(type), 'd', { x: given })).rejects.toThrow(
      'Input "x" has a value that its type does not allow',
    );
  });
});

describe('a table with types', () => {
  const table = (output: string) =>
    aDecision(
      'd',
      aTable({
        inputs: ['jenis:string'],
        inputValues: { jenis: '"A","B"' },
        outputs: [{ name: 'tarif', type: 'number' }],
        rules: [['-', output]],
      }),
    );

  it('refuses an input that its input values do not have', async () => {
    expect(await resultOf(table('1'), 'd', { jenis: 'A' })).toBe(1);
    expect(await resultOf(table('1'), 'd', { jenis: null })).toBe(1);
    await expect(deciding(table('1'), 'd', { jenis: 'C' })).rejects.toThrow(/input "jenis" has a value/);
  });

  it('refuses an input and an output of another type, naming rule and column', async () => {
    await expect(deciding(table('1'), 'd', { jenis: 7 })).rejects.toThrow(/of another type than its column/);
    await expect(deciding(table('"satu"'), 'd', { jenis: 'A' })).rejects.toThrow(
      'Decision d, rule 1, output 1 ("tarif") gives a value of another type than its column',
    );
  });
});

describe('a decision of a type', () => {
  it('takes a single item for a list and a date for its midnight, and refuses what does not fit', async () => {
    const typed = (type: string, text: string) => types + aDecision('d', literal(text), { type });
    expect(await resultOf(typed('number', '[5]'), 'd')).toBe(5);
    expect(await resultOf(typed('list', '5'), 'd')).toEqual([5]);
    expect(await resultOf(typed('date and time', 'date("2026-11-23")'), 'd')).toBe('2026-11-23T00:00:00Z');
    await expect(deciding(typed('tStatus', '"X"'), 'd')).rejects.toThrow(/Decision d \("d"\) gives a value/);
  });
});
