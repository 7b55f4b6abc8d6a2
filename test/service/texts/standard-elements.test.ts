import { readFileSync } from 'node:fs';
import { compileModel } from '../../../src/engine/model/compile-model.ts';
import { serviceStandard } from '../../../src/service/standard/service-standard.ts';

it('links the service standard to elements and steps that the process has', async () => {
  const xml = readFileSync('processes/penerbitan-se-individu/process.bpmn', 'utf8');
  const { nodes } = await compileModel(xml);
  const steps = new Set([...xml.matchAll(/alur:step="(\d)"/g)].map(([, step]) => `step:${step}`));
  const linked = serviceStandard.program().components.flatMap(({ elements = [] }) => elements);
  expect(linked.length).toBeGreaterThan(8);
  expect(linked.filter((each) => !nodes.has(each) && !steps.has(each))).toEqual([]);
});
