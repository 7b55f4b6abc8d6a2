import { keptPerDatabase } from '../../src/definitions/kept.ts';
import { aDatabase } from './a-database.ts';

const database = aDatabase();

describe('keptPerDatabase', () => {
  const counting = (most: number) => {
    const loads: string[] = [];
    const kept = keptPerDatabase<string>(most);
    const get = (key: string) => kept(database(), key, () => Promise.resolve((loads.push(key), key)));
    return { loads, get };
  };

  it('loads once, also when two ask at the same time', async () => {
    const { loads, get } = counting(2);
    expect(await Promise.all([get('a'), get('a')])).toEqual(['a', 'a']);
    expect(loads).toEqual(['a']);
  });

  it('drops what was not used for longest', async () => {
    const { loads, get } = counting(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
    expect(loads).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps nothing that failed', async () => {
    const kept = keptPerDatabase<string>(2);
    await expect(kept(database(), 'a', () => Promise.reject(new Error('putus')))).rejects.toThrow('putus');
    expect(await kept(database(), 'a', () => Promise.resolve('pulih'))).toBe('pulih');
  });
});
