import { lintProcess } from '../../../../../src/engine/model/lint-process.ts';
import { aProcess, flow } from '../../a-process.ts';
import { message, start } from '../snippets.ts';
import { itWarns } from '../twins.ts';

/** A split and a join of these kinds with two tasks between, and more. */
const between = (split: string, join: string, more = '') =>
  aProcess(
    `${start}<bpmn:${split} id="s" ${split === 'exclusiveGateway' ? 'default="fb"' : ''}/>
     <bpmn:task id="a"/><bpmn:task id="b"/><bpmn:${join} id="j" name="Lengkap"/><bpmn:endEvent id="end"/>
     ${flow('f1', 'start', 's')}${flow('fa', 's', 'a', split === 'exclusiveGateway' ? '${yes}' : '')}${flow('fb', 's', 'b')}
     ${flow('ja', 'a', 'j')}${flow('jb', 'b', 'j')}${flow('f2', 'j', 'end')}${more}`,
  );
const boundary = (id: string, attachedTo: string) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${attachedTo}">${message}</bpmn:boundaryEvent>`;
const named = (xml: string) => xml.replace('</bpmn:process>', '$&<bpmn:message id="m" name="Batal"/>');
const inside = (xml: string) =>
  xml
    .replace('isExecutable="true">', '$&<bpmn:subProcess id="inner">')
    .replace('</bpmn:process>', '</bpmn:subProcess>$&');

itWarns('join-completes', [
  {
    name: 'a parallel join does not close an exclusive split',
    broken: between('exclusiveGateway', 'parallelGateway'),
    field: 'j',
    says: /^Element j \(parallelGateway "Lengkap"\) can never join: its ways in are never all taken in one case, and it waits for all of them\.$/,
    kept: between('exclusiveGateway', 'exclusiveGateway'),
  },
  {
    name: 'something comes by each way in',
    broken: between(
      'parallelGateway',
      'parallelGateway',
      `<bpmn:task id="c"/><bpmn:task id="d"/>${flow('fcd', 'c', 'd')}${flow('fdc', 'd', 'c')}${flow('jc', 'c', 'j')}`,
    ).replace('<bpmn:task id="c"/>', '<bpmn:intermediateThrowEvent id="c"/>'),
    field: 'j',
    says: /can never join: no token ever comes by jc, and it waits for all of them/,
    kept: between('parallelGateway', 'parallelGateway'),
  },
  {
    name: 'what an event decides is decided as well',
    broken: named(
      between('parallelGateway', 'parallelGateway', `${boundary('e', 'a')}${flow('je', 'e', 'j')}`),
    ),
    field: 'j',
    says: /its ways in are never all taken in one case/,
    kept: named(
      between(
        'parallelGateway',
        'parallelGateway',
        `<bpmn:exclusiveGateway id="m1"/>${flow('fm', 'm1', 'j')}${boundary('e', 'a')}${flow('je', 'e', 'm1')}`,
      ).replace('id="ja" sourceRef="a" targetRef="j"', 'id="ja" sourceRef="a" targetRef="m1"'),
    ),
  },
  {
    name: 'of several start events one begins the process',
    broken: aProcess(
      `${start}<bpmn:startEvent id="other"/><bpmn:parallelGateway id="j"/><bpmn:endEvent id="end"/>
       ${flow('f1', 'start', 'j')}${flow('f2', 'other', 'j')}${flow('f3', 'j', 'end')}`,
    ),
    field: 'j',
    says: /its ways in are never all taken in one case/,
    kept: aProcess(
      `<bpmn:task id="a"/><bpmn:task id="b"/><bpmn:parallelGateway id="j"/>${flow('f1', 'a', 'j')}${flow('f2', 'b', 'j')}`,
    ),
  },
  {
    name: 'within a sub-process',
    broken: inside(between('exclusiveGateway', 'parallelGateway')),
    field: 'j',
    says: /can never join/,
    kept: inside(between('parallelGateway', 'inclusiveGateway')),
  },
]);

describe('join-completes', () => {
  const joinsWarnedOf = async (xml: string) =>
    (await lintProcess(xml))
      .filter(({ rule }) => rule === 'join-completes')
      .map(({ elementId }) => elementId);

  it('does not blame a join for what another one keeps from it', async () => {
    // given: j never joins, so nothing comes from it to the join k behind it
    const behind = `<bpmn:parallelGateway id="k"/>${flow('jk', 'j', 'k')}${flow('sk', 's', 'k', '${no}')}`;
    expect(await joinsWarnedOf(between('exclusiveGateway', 'parallelGateway', behind))).toEqual(['j', 'k']);
    const fork = between(
      'exclusiveGateway',
      'parallelGateway',
      behind.replace('sourceRef="s"', 'sourceRef="fork"'),
    );
    const split = fork
      .replace('id="f1" sourceRef="start" targetRef="s"', 'id="f1" sourceRef="start" targetRef="fork"')
      .replace(
        '<bpmn:parallelGateway id="k"/>',
        `$&<bpmn:parallelGateway id="fork"/>${flow('ps', 'fork', 's')}`,
      )
      .replace('${no}', '');
    expect(await joinsWarnedOf(split)).toEqual(['j']);
  });

  it('knows a loop by which the missing token comes in a later turn', async () => {
    // given: the split is passed twice, and each time the other way is taken
    const again = aProcess(
      `${start}<bpmn:parallelGateway id="fork"/><bpmn:exclusiveGateway id="m1"/><bpmn:exclusiveGateway id="s" default="fb"/>
       <bpmn:parallelGateway id="j"/><bpmn:endEvent id="end"/>${flow('f1', 'start', 'fork')}${flow('p1', 'fork', 'm1')}${flow('p2', 'fork', 'm1')}
       ${flow('f2', 'm1', 's')}${flow('fa', 's', 'j', '${yes}')}${flow('fb', 's', 'j')}${flow('f3', 'j', 'end')}`,
    );
    expect(await joinsWarnedOf(again)).toEqual([]);
  });

  it('says nothing where there are too many ways to look at all of them', async () => {
    // given: a join that never completes beside fourteen independent choices
    const wide = Array.from(
      { length: 14 },
      (_, n) =>
        `<bpmn:exclusiveGateway id="x${n}" default="y${n}"/><bpmn:task id="t${n}"/><bpmn:exclusiveGateway id="z${n}" default="e${n}"/>
         ${flow(`p${n}`, 'fork', `x${n}`)}${flow(`q${n}`, `x${n}`, `t${n}`, '${yes}')}${flow(`y${n}`, `x${n}`, 'end')}
         ${flow(`r${n}`, `t${n}`, `z${n}`)}${flow(`s${n}`, `z${n}`, `x${n}`, '${no}')}${flow(`e${n}`, `z${n}`, 'end')}`,
    ).join('');
    const xml = between(
      'exclusiveGateway',
      'parallelGateway',
      `<bpmn:parallelGateway id="fork"/>${flow('ps', 'fork', 's')}${wide}`,
    ).replace('id="f1" sourceRef="start" targetRef="s"', 'id="f1" sourceRef="start" targetRef="fork"');
    const before = process.cpuUsage();
    expect(await joinsWarnedOf(xml)).toEqual([]);
    // Of the processor, not of the clock: other suites run beside this one.
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
});
