import fc from '../../support/properties.ts';
import { readNote, writeNotes } from '../../../src/persistence/announcements/note.ts';

const topics = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 300 });

describe('a note', () => {
  it('tells another process the same topics', () => {
    fc.assert(
      fc.property(topics, (some) => {
        const read = writeNotes('p1', new Set(some)).map(readNote);
        const told = read.flatMap(({ changed }) => (changed === 'anything' ? ['!'] : [...changed]));
        expect(new Set(told)).toEqual(new Set(some));
        expect(read.every(({ from }) => from === 'p1')).toBe(true);
      }),
    );
  });

  it('is always short enough for NOTIFY, and says "anything" rather than much', () => {
    const many = (count: number) =>
      new Set(Array.from({ length: count }, (_, i) => `instance:${i}:${'ä'.repeat(20)}`));
    for (const note of writeNotes('p1', many(300))) expect(Buffer.byteLength(note)).toBeLessThan(8_000);
    expect(writeNotes('p1', many(300)).length).toBeGreaterThan(1);
    expect(writeNotes('p1', many(5_000)).map(readNote)).toEqual([{ from: 'p1', changed: 'anything' }]);
    expect(writeNotes('p1', new Set(['x'.repeat(9_000)])).map(readNote)).toEqual([
      { from: 'p1', changed: 'anything' },
    ]);
  });

  it.each(['', 'x', 'null', '[]', '{"topics":["a"]}'])(
    'that nobody of us wrote (%j) says "anything"',
    (text) => {
      expect(readNote(text)).toEqual({ from: '', changed: 'anything' });
    },
  );
});
