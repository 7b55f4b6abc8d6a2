import { stagesOfCase, type StagedKind, type StagedProgress } from '../../../src/web/steps/case-stages.ts';

const begun: StagedProgress = { open: [], passed: new Set(), isClosed: false, isFulfilled: false };
const past = (...tasks: string[]) => ({ passed: new Set(tasks) });

it.each<[string, StagedKind, Partial<StagedProgress>, string]>([
  ['just asked', 'pembaruan', {}, '1 done, 2 now, 3 later, 4 later, 5 later, 6 later, 7 later'],
  [
    'in AMS',
    'pembaruan',
    { open: ['Usr_BuatCSR'], ...past('Usr_KonfirmasiData', 'Usr_PeriksaData', 'Usr_AjukanAMS') },
    '1 done, 2 done, 3 done, 4 now, 5 later, 6 later, 7 later',
  ],
  [
    'sent back by the verifier',
    'pembaruan',
    { open: ['Usr_KonfirmasiData'], ...past('Usr_KonfirmasiData', 'Usr_PeriksaData') },
    '1 done, 2 now, 3 later, 4 later, 5 later, 6 later, 7 later',
  ],
  [
    'renewed',
    'pembaruan',
    { isClosed: true, isFulfilled: true },
    '1 done, 2 done, 3 done, 4 done, 5 done, 6 done, 7 done',
  ],
  [
    'dropped',
    'pembaruan',
    { isClosed: true, ...past('Usr_KonfirmasiData') },
    '1 done, 2 done, 3 later, 4 later, 5 later, 6 later, 7 later',
  ],
  ['ordinary', 'pencabutan', { open: ['Usr_Disposisi'] }, '1 done, 2 now, 3 later'],
  ['urgent, past the disposition', 'pencabutan', { open: ['Usr_CabutAMS'] }, '1 done, 3 now'],
  [
    'revoked',
    'pencabutan',
    { isClosed: true, isFulfilled: true, ...past('Usr_Disposisi', 'Usr_CabutAMS') },
    '1 done, 2 done, 3 done',
  ],
])('%s (%s)', (_, kind, progress, stages) => {
  const shown = stagesOfCase(kind, { ...begun, ...progress });
  expect(shown.map(({ number, state }) => `${number} ${state}`).join(', ')).toBe(stages);
});
