import { stepsOfCase, type CaseProgress } from '../../../src/web/steps/case-steps.ts';

const running: CaseProgress = { open: [], reached: 1, isClosed: false, isIssued: false };
const at = (elementId: string, step?: number) => [{ elementId, step }];

it.each<[string, Partial<CaseProgress>, string]>([
  ['just sent', {}, 'now later later later later later later later'],
  [
    'with the head of office',
    { open: at('Usr_DisposisiKadis', 2) },
    'done now later later later later later later',
  ],
  [
    'sent back',
    { open: at('Usr_LengkapiBerkas'), reached: 3 },
    'done done now later later later later later',
  ],
  [
    'account being made',
    { open: at('Usr_SiapkanAkunAMS'), reached: 3 },
    'done done done now later later later later',
  ],
  ['CSR sent back', { open: at('Usr_BuatCSR', 6), reached: 8 }, 'done done done done done now later later'],
  [
    'agreement refused',
    { open: at('Usr_KonfirmasiBatal'), reached: 8 },
    'done done done done done done done now',
  ],
  [
    'verified in AMS',
    { open: at('Usr_VerifikasiAMS'), reached: 8 },
    'done done done done done done done done',
  ],
  ['issued', { reached: 8, isClosed: true, isIssued: true }, 'done done done done done done done done'],
  ['withdrawn at once', { isClosed: true }, 'done later later later later later later later'],
  ['rejected at step 3', { reached: 3, isClosed: true }, 'done done later later later later later later'],
])('%s', (_, progress, states) => {
  expect(
    stepsOfCase({ ...running, ...progress })
      .map(({ state }) => state)
      .join(' '),
  ).toBe(states);
});
