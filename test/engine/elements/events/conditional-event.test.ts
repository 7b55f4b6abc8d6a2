import { aModel, type ScopeBuilder } from '../../../support/model-builder.ts';
import { EngineCase } from '../../engine-case.ts';
import { around, aProcess, flow, problemsOf } from '../../model/a-process.ts';

const isHigh = ({ suhu }: { suhu?: unknown }) => Number(suhu) > 30;
const change = (process: EngineCase, variables: Record<string, number>): EngineCase => {
  process.give({ type: 'variables-changed', variables });
  return process;
};

const catching = aModel((p) => {
  p.start();
  p.catch('hot', { condition: isHigh });
  p.userTask('after');
  p.path('start', 'hot', 'after');
});

describe('a conditional catch event', () => {
  it('waits until a change of variables makes its condition true', () => {
    const process = new EngineCase(catching).start({ suhu: 20 });
    expect(process.last.subscriptionsOpened).toMatchObject([{ elementId: 'hot', kind: 'condition' }]);
    expect(change(process, { suhu: 25 }).armed).toEqual(['hot']);
    expect(change(process, { suhu: 31 }).open).toEqual(['after']);
    expect(process.armed).toEqual([]);
    expect(process.story.slice(0, 2)).toEqual(['condition.met hot', 'element.left hot']);
  });

  it('does not wait where its condition holds already', () => {
    expect(new EngineCase(catching).start({ suhu: 31 }).open).toEqual(['after']);
  });

  it('waits, without an incident, while its condition cannot be told', () => {
    const model = aModel((p) => {
      p.start();
      p.catch('hot', {
        condition: ({ suhu }) => {
          if (suhu === undefined) throw new Error('there is no suhu');
          return true;
        },
      });
      p.path('start', 'hot');
    });
    const process = new EngineCase(model).start();
    expect([process.armed, process.problems]).toEqual([['hot'], []]);
    expect(change(process, { suhu: 1 }).ended).toBe('completed at hot');
  });

  it('is waited for behind an event-based gateway', () => {
    const model = aModel((p) => {
      p.start();
      p.eventBased('first');
      p.catch('hot', { condition: isHigh });
      p.catch('late', { timer: 'P1D' });
      p.path('start', 'first', 'hot');
      p.path('first', 'late');
    });
    expect(change(new EngineCase(model).start(), { suhu: 40 }).ended).toBe('completed at hot');
    expect(new EngineCase(model).start({ suhu: 40 }).ended).toBe('completed at hot');
    expect(new EngineCase(model).start().fire('late').ended).toBe('completed at late');
  });
});

const guarded = (interrupting: boolean, more: (p: ScopeBuilder) => void = () => undefined) =>
  aModel((p) => {
    p.start();
    p.userTask('work');
    p.serviceTask('other');
    p.parallel('fork');
    p.boundary('hot', 'work', { condition: isHigh, interrupting });
    p.userTask('cool');
    p.path('start', 'fork', 'work');
    p.path('fork', 'other');
    p.path('hot', 'cool');
    more(p);
  });

describe('a conditional boundary event', () => {
  it('interrupts when the results of other work make it true', () => {
    const process = new EngineCase(guarded(true)).start();
    expect(process.finishJob('other', { suhu: 20 }).open).toEqual(['work']);
    const hot = new EngineCase(guarded(true)).start().finishJob('other', { suhu: 31 });
    expect([hot.open, hot.armed]).toEqual([['cool'], []]);
  });

  it('that does not interrupt happens again only after it was false', () => {
    const process = new EngineCase(guarded(false)).start();
    expect(change(process, { suhu: 31 }).open).toEqual(['cool', 'work']);
    expect(change(process, { suhu: 35 }).open).toEqual(['cool', 'work']);
    change(process, { suhu: 20 });
    expect(change(process, { suhu: 31 }).open).toEqual(['cool', 'cool', 'work']);
    expect(process.complete('work').armed).toEqual([]);
  });

  it('that holds already keeps the work from beginning', () => {
    const model = aModel((p) => {
      p.start();
      p.manualTask('work');
      p.boundary('hot', 'work', { condition: isHigh });
      p.userTask('cool');
      p.path('start', 'work');
      p.path('hot', 'cool');
    });
    expect(new EngineCase(model).start({ suhu: 31 }).open).toEqual(['cool']);
    expect(new EngineCase(model).start({ suhu: 1 }).ended).toBe('completed at work');
  });
});

describe('a conditional event sub-process', () => {
  const beside = (interrupting: boolean) =>
    aModel((p) => {
      p.start();
      p.userTask('work');
      p.end();
      p.path('start', 'work', 'end');
      p.eventSubProcess('guard', (e) => {
        e.start('hot', { condition: isHigh, interrupting });
        e.userTask('cool');
        e.path('hot', 'cool');
      });
    });

  it('takes over, or runs beside', () => {
    expect(change(new EngineCase(beside(true)).start(), { suhu: 31 }).open).toEqual(['cool']);
    expect(change(new EngineCase(beside(false)).start(), { suhu: 31 }).open).toEqual(['cool', 'work']);
  });

  it('takes over before anything begins where its condition holds from the start', () => {
    const process = new EngineCase(beside(true)).start({ suhu: 31 });
    expect([process.open, process.last.tasksOpened.length]).toEqual([['cool'], 1]);
  });

  it('keeps its scope open when the last task makes it true', () => {
    expect(new EngineCase(beside(false)).start().complete('work', { suhu: 31 }).open).toEqual(['cool']);
    expect(new EngineCase(beside(false)).start().complete('work', { suhu: 3 }).ended).toBe(
      'completed at end',
    );
  });
});

describe('what a conditional event waits for', () => {
  const caught = (attributes: string, condition: string) =>
    around(
      `<bpmn:intermediateCatchEvent id="x"><bpmn:conditionalEventDefinition ${attributes}>${condition}</bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>`,
    );
  const high = '<bpmn:condition>${suhu > 30}</bpmn:condition>';

  it('is FEEL or an expression, and nothing beside it', async () => {
    expect(await problemsOf(caught('', high))).toEqual([]);
    expect(await problemsOf(caught('', '<bpmn:condition>= suhu &gt; 30</bpmn:condition>'))).toEqual([]);
    for (const condition of ['', '<bpmn:condition/>', '<bpmn:condition>hot</bpmn:condition>'])
      expect(await problemsOf(caught('', condition))).toEqual([
        expect.stringContaining('needs a condition to wait for'),
      ]);
    expect(await problemsOf(caught('camunda:variableName="suhu"', high))).toEqual([
      expect.stringContaining('uses camunda:variableName'),
    ]);
  });

  it('begins no process', async () => {
    const start = `<bpmn:startEvent id="s"><bpmn:conditionalEventDefinition>${high}</bpmn:conditionalEventDefinition></bpmn:startEvent>`;
    expect(await problemsOf(aProcess(`${start}<bpmn:task id="t"/>${flow('f', 's', 't')}`))).toEqual([
      expect.stringContaining('starts a process by a conditional'),
    ]);
  });
});
