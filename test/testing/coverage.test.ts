import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coveredTogether,
  coverageSvg,
  missedIn,
  processUnderTest,
  reportCoverage,
  shareOf,
} from '../../src/testing/testing.ts';
import { aFolderWith, loan } from './a-folder.ts';

const now = new Date('2026-11-23T02:00:00.000Z');
const aProcess = () => processUnderTest(aFolderWith(loan), { now });

describe('coverage', () => {
  it('counts what instances have passed together, and names what they have not', async () => {
    const underTest = await aProcess();
    underTest.start().answerJob('check').complete('sign', { amount: 0 });
    underTest.start();
    const { nodes, flows } = underTest.coverage();
    expect([nodes.get('asked'), nodes.get('sign'), nodes.get('wait')]).toEqual([2, 1, 0]);
    expect(missedIn(nodes)).toEqual(['refused', 'remind', 'reminded', 'wait', 'not']);
    expect(missedIn(flows)).toEqual(['f3', 'f5', 'f6', 'f7']);
    expect(shareOf(nodes)).toBe(0.5);
  });

  it('adds up what several files of tests have passed', async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    one.start().throwError('check', 'REFUSED');
    other.start().answerJob('check');
    const together = coveredTogether(one.coverage(), other.coverage());
    expect([together.nodes.get('check'), together.nodes.get('not'), together.nodes.get('sign')]).toEqual([
      2, 1, 1,
    ]);
  });

  it('is printed, and drawn on the diagram', async () => {
    // given
    const underTest = await aProcess();
    underTest.start();
    const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
    // when
    const text = await reportCoverage(underTest.xml, underTest.coverage(), folder);
    // then
    const file = join(folder, 'loan.svg');
    expect(text).toBe(
      `loan: 2/10 (20 %) flow nodes, 1/8 (12 %) sequence flows\n  not passed: refused, sign, remind, reminded, paid, wait, done, not, f2, f3, f4, f5, f6, toEnd, f7\n  drawn in ${file}\n`,
    );
    const svg = readFileSync(file, 'utf8');
    expect(svg).toMatch(/<g class="passed" data-element-id="check"><rect x="80"/);
    expect(svg).toMatch(/<g class="missed" data-element-id="sign">/);
    expect(svg).toMatch(/<g class="passed" data-element-id="f1"><polyline points="36,38 80,38"/);
    expect(svg).toContain('Check &#60;the&#62;');
  });

  it('draws every model of the interchange group without a fault, whoever drew it', async () => {
    const models = join(__dirname, '../../../shared/conformance/miwg');
    if (!existsSync(models)) return void process.stdout.write(`skipped: ${models} is missing\n`);
    const coverage = { processId: 'x', nodes: new Map(), flows: new Map() };
    for (const name of ['A.1.0', 'A.4.1', 'B.2.0', 'C.9.2']) {
      const xml = readFileSync(join(models, `${name}.bpmn`), 'utf8');
      const svg = await coverageSvg(xml, coverage);
      const drawn = new Set(
        [...xml.matchAll(/BPMN(?:Shape|Edge) [^>]*bpmnElement="([^"]+)"/g)].map(([, id]) => id),
      );
      const shown = new Set([...svg.matchAll(/data-element-id="([^"]+)"/g)].map(([, id]) => id));
      expect([...shown].sort()).toEqual([...drawn].sort());
    }
  });
});
