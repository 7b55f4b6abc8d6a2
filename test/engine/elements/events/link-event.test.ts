import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { aModel } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess, flow, problemsOf } from '../../model/a-process.ts';

const half = (kind: 'Throw' | 'Catch', id: string, link: string, name = '') =>
  `<bpmn:intermediate${kind}Event id="${id}" name="${name}"><bpmn:linkEventDefinition name="${link}"/></bpmn:intermediate${kind}Event>`;
const start = '<bpmn:startEvent id="start"/>';
const linked = (...halves: string[]) =>
  aProcess(
    `${start}<bpmn:userTask id="work"/>${halves.join('')}${flow('f1', 'start', 'out')}${flow('f2', 'in', 'work')}`,
  );

describe('a link', () => {
  it('goes on where it is caught, without waiting', () => {
    const model = aModel((p) => {
      p.start();
      p.link('out', 'in');
      p.userTask('work');
      p.path('start', 'out');
      p.path('in', 'work');
    });
    const process = new EngineCase(model).start();
    expect([process.open, process.armed]).toEqual([['work'], []]);
    expect(process.story.slice(1)).toEqual([
      'element.entered start',
      'element.left start',
      'element.entered out',
      'element.left out',
      'element.entered in',
      'element.left in',
      'element.entered work',
    ]);
    expect(process.complete('work').ended).toBe('completed at work');
  });

  it('may be thrown from several places, and brings each token by itself', () => {
    const model = aModel((p) => {
      p.start();
      p.parallel('fork');
      p.link('out', 'in');
      p.throw('plain');
      p.userTask('work');
      p.path('start', 'fork', 'out');
      p.path('fork', 'plain', 'out');
      p.path('in', 'work');
    });
    expect(new EngineCase(model).start().open).toEqual(['work', 'work']);
  });

  it('is found by its name, or by the name of the event where it has none', async () => {
    const byName = linked(half('Throw', 'out', 'B'), half('Catch', 'other', 'A'), half('Catch', 'in', 'B'));
    expect(new EngineCase(await compileModel(byName)).start().open).toEqual(['work']);
    const byEvent = linked(
      half('Throw', 'out', '', 'B'),
      half('Catch', 'other', 'A'),
      half('Catch', 'in', '', 'B'),
    );
    expect(new EngineCase(await compileModel(byEvent)).start().open).toEqual(['work']);
  });

  it('is caught in its own scope only, by one event, and is its only way on', async () => {
    expect(await problemsOf(linked(half('Throw', 'out', 'A'), half('Catch', 'in', 'B')))).toEqual([
      'out: Element out (intermediateThrowEvent) throws the link "A", which no event of the same scope catches.',
    ]);
    const twice = linked(half('Throw', 'out', 'A'), half('Catch', 'in', 'A'), half('Catch', 'in2', 'A'));
    expect(await problemsOf(twice)).toEqual([
      expect.stringContaining('which several events catch (in, in2): a link leads to one place'),
    ]);
    const within = linked(
      half('Throw', 'out', 'A'),
      half('Catch', 'in', 'B'),
      `<bpmn:subProcess id="s">${start.replace('start"', 's1"')}${half('Catch', 'deep', 'A')}</bpmn:subProcess>`,
    );
    expect(await problemsOf(within)).toEqual([expect.stringContaining('no event of the same scope catches')]);
  });

  it('has no flow beside it', async () => {
    const flows = flow('f3', 'out', 'work') + flow('f4', 'work', 'in');
    const drawn = linked(half('Throw', 'out', 'A'), half('Catch', 'in', 'A'), flows);
    expect((await problemsOf(drawn)).sort()).toEqual([
      expect.stringContaining('in: Element in (intermediateCatchEvent) has an incoming flow'),
      expect.stringContaining('out: Element out (intermediateThrowEvent) has an outgoing flow'),
    ]);
  });
});
