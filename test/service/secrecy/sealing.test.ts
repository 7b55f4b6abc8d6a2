import { keyFor, seal, unseal } from '../../../src/service/secrecy/sealing.ts';
import { nikIndex, sealNik, unsealNik } from '../../../src/service/secrecy/nik-secrecy.ts';

const masterKey = Buffer.alloc(32, 7);
const otherKey = Buffer.alloc(32, 8);
const nik = '3375015708900001';

it('what was sealed opens with the same key, at the same place', () => {
  expect(unsealNik(masterKey, sealNik(masterKey, nik, 'application-1'), 'application-1')).toBe(nik);
});

it.each([
  ['with another key', otherKey, 'application-1'],
  ['in another row', masterKey, 'application-2'],
])('it does not open %s', (_, key, place) => {
  expect(() => unsealNik(key, sealNik(masterKey, nik, 'application-1'), place)).toThrow();
});

it('it does not open when one bit of it was changed, wherever', () => {
  const key = keyFor(masterKey, 'documents');
  const sealed = seal(key, Buffer.from('isi'), 'here');
  for (const at of sealed.keys()) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal(key, changed, 'here')).toThrow();
  }
});

it('sealing the same twice gives different bytes, and neither shows the content', () => {
  const [one, other] = [sealNik(masterKey, nik, 'a'), sealNik(masterKey, nik, 'a')];
  expect(one).not.toBe(other);
  expect(Buffer.from(one, 'base64').includes(nik)).toBe(false);
});

it('the index of a NIK is the same each time, and means nothing without the key', () => {
  expect(nikIndex(masterKey, nik)).toBe(nikIndex(masterKey, nik));
  expect(nikIndex(masterKey, nik)).not.toBe(nikIndex(otherKey, nik));
  expect(nikIndex(masterKey, nik)).not.toBe(nikIndex(masterKey, '3375015708900002'));
});

it('each purpose has a key of its own', () => {
  const keys = (['nik', 'nik-index', 'documents'] as const).map((purpose) =>
    keyFor(masterKey, purpose).toString('hex'),
  );
  expect(new Set(keys).size).toBe(3);
});
