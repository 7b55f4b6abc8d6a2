import { complaintFigures } from '../../../src/service/complaints/complaint-figures.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { aProgram, type Program } from '../../support/program.ts';

let program: Program;
beforeEach(async () => {
  program = await aProgram('2026-11-23T02:00:00.000Z');
});
afterEach(() => program.close());

let kept = 0;
const keep = (facts: Record<string, string | null>) =>
  inTransaction(program.app.database, (tx) => {
    kept += 1;
    const number = `PG-2026-${String(kept).padStart(6, '0')}`;
    return tx.insert('complaints', {
      id: number,
      ticket_number: number,
      channel: 'web',
      category: 'complaint',
      content: '{}',
      submitted_at: '2026-10-05T02:00:00.000Z',
      ...facts,
    });
  });

const quarter = { from: new Date('2026-09-30T17:00:00.000Z'), until: new Date('2026-12-31T17:00:00.000Z') };

it('counts by class what came in, what became of it and how long the solved ones took', async () => {
  // given: Monday 5 October, answered on Wednesday 7, Thursday 8 and Monday 12
  const solved = { class: 'tidak-berkadar', outcome: 'SELESAI' };
  await keep({ ...solved, answered_at: '2026-10-07T02:00:00.000Z', escalation: 'hand' });
  await keep({ ...solved, answered_at: '2026-10-08T02:00:00.000Z', escalation: 'clock' });
  await keep({ ...solved, outcome: 'DITUTUP_OTOMATIS', answered_at: '2026-10-12T02:00:00.000Z' });
  await keep({ class: 'tidak-berkadar', outcome: 'DICABUT' });
  await keep({ class: 'informasi' });
  // when
  const figures = await complaintFigures(program.app.database, quarter);
  // then: whole working days between, so Tuesday; Tuesday and Wednesday; Tuesday to Friday
  expect(figures).toEqual([
    {
      class: 'informasi',
      ...{ received: 1, solved: 0, escalatedByHand: 0, escalatedByClock: 0, withdrawn: 0 },
      medianWorkingDays: null,
    },
    {
      class: 'tidak-berkadar',
      ...{ received: 4, solved: 3, escalatedByHand: 1, escalatedByClock: 1, withdrawn: 1 },
      medianWorkingDays: 2,
    },
  ]);
});

it('leaves out what came in before the period and at its end', async () => {
  await keep({ class: 'informasi', submitted_at: '2026-09-30T16:59:59.999Z' });
  await keep({ class: 'informasi', submitted_at: '2026-12-31T17:00:00.000Z' });
  expect(await complaintFigures(program.app.database, quarter)).toEqual([]);
});
