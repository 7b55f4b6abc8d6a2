import { PDFDocument } from '@cantoo/pdf-lib';
import type { Disposal, DisposalItem } from '../../../src/service/disposals/disposal.ts';
import { protocolPdf } from '../../../src/service/disposals/protocol-pdf.ts';
import { defaultSettings } from '../../../src/service/settings.ts';
import { textsIn } from '../../e2e/support/evidence/texts-in.ts';

const at = '2026-11-23T02:00:00.000Z';
const disposal: Disposal = {
  ...{ id: 'd', period: '2026-T4', instanceId: 'i', openedAt: at, approved: 1, note: null },
  ...{ reviewedBy: 'a', reviewedAt: at, assessedBy: 'b', assessedAt: at, decidedBy: 'c', decidedAt: at },
  ...{ number: '500.12/1/BA-PMA/DINKOMINFO/2026', executedAt: at, sha256: 'a'.repeat(64) },
};
const names = { a: 'Raden Ajeng Siti Aminah Kusumaningtyas Prawirodirdjo', b: 'Sri Wahyuni', c: 'Bambang' };

const item = (position: number): DisposalItem => ({
  ...{ position, class: 'documents', subjectId: 'a', label: `SE-2021-${position}`, instanceId: 'i' },
  ...{
    lastActivityAt: at,
    dueAt: at,
    state: 'destroyed',
    reason: null,
    changedAt: at,
    files: 1,
    isWished: 0,
  },
});

async function lastPageOf(bytes: Buffer): Promise<string> {
  const whole = await PDFDocument.load(bytes);
  const alone = await PDFDocument.create();
  const [page] = await alone.copyPages(whole, [whole.getPageCount() - 1]);
  if (page) alone.addPage(page);
  return textsIn(Buffer.from(await alone.save())).join(' ');
}

it.each([1, 5, 10, 14, 20, 25, 30, 40, 52, 70, 75])(
  'has no page of signatures without what is signed, with %i items',
  async (count) => {
    const items = Array.from({ length: count }, (_, index) => item(index + 1));
    const bytes = await protocolPdf({ disposal, items, settings: defaultSettings, names }, new Date(at));
    const text = await lastPageOf(bytes);
    expect(text).toContain('Bambang');
    expect(text).toContain('Demikian berita acara');
  },
);
