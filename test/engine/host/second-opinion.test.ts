import fc from '../../support/properties.ts';
import { compileModel } from '../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../engine-case.ts';
import { randomDrawing } from './random-drawing.ts';
import { stockRun } from './stock-run.ts';

// Where the stock elements of bpmn-engine are right, they must have taken the same flows after every step, and
// must wait for the same people: two engines, one drawing, one order.

describe('stock bpmn-engine agrees', () => {
  it('about any process of the elements that it executes as the standard says, in any order', async () => {
    const order = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });
    const property = fc.asyncProperty(randomDrawing, order, async (xml, choices) => {
      const ours = new EngineCase(await compileModel(xml)).start();
      const stock = await stockRun(xml);
      for (const choice of choices) {
        expect([...ours.flows].sort()).toEqual([...stock.taken].sort());
        expect(ours.open).toEqual(stock.waiting().sort());
        if (ours.open.length === 0) break;
        const id = ours.open[choice % ours.open.length] ?? '';
        ours.complete(id);
        stock.complete(id);
      }
      expect(stock.isOver()).toBe(ours.ended !== undefined);
    });
    await fc.assert(property, { numRuns: process.env.CI ? 400 : 60 });
  }, 120_000);
});
