import { compileModel } from '../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../engine-case.ts';
import { around } from './a-process.ts';

const role = (kind: string, expression?: string) =>
  `<bpmn:${kind}>${expression === undefined ? '<bpmn:resourceRef>r</bpmn:resourceRef>' : `<bpmn:resourceAssignmentExpression><bpmn:formalExpression>${expression}</bpmn:formalExpression></bpmn:resourceAssignmentExpression>`}</bpmn:${kind}>`;

/** Who is asked, with ${boss} = ani and ${team} = [budi, cici]. */
async function askedBy(roles: string, attributes = '') {
  const xml = around(`<bpmn:userTask id="x" ${attributes}>${roles}</bpmn:userTask>`).replace(
    '<bpmn:process',
    '<bpmn:resource id="r" name="Manager"/><bpmn:process',
  );
  const process = new EngineCase(await compileModel(xml)).start({ boss: 'ani', team: ['budi', 'cici'] });
  const [task] = process.tasks.values();
  return [task?.assignee ?? null, task?.candidateUsers, task?.candidateGroups];
}

describe('the people of a user task', () => {
  it.each([
    ['a human performer', role('humanPerformer', '${boss}'), 'ani', [], []],
    ['a performer', role('performer', '= boss'), 'ani', [], []],
    [
      'users and groups',
      role('potentialOwner', 'user(ani), group(office), sales'),
      null,
      ['ani'],
      ['office', 'sales'],
    ],
    [
      'users by an expression',
      role('potentialOwner', 'user(${boss}), group(${team})'),
      null,
      ['ani'],
      ['budi', 'cici'],
    ],
    ['groups by FEEL', role('potentialOwner', '= team'), null, [], ['budi', 'cici']],
    ['several owners', role('potentialOwner', 'a') + role('potentialOwner', 'user(b)'), null, ['b'], ['a']],
    [
      'roles that say no more',
      role('potentialOwner') + role('humanPerformer') + role('performer'),
      null,
      [],
      [],
    ],
    ['a role that does nothing', role('resourceRole', 'ani'), null, [], []],
  ])('are read from %s', async (_what, roles, assignee, users, groups) => {
    expect(await askedBy(roles)).toEqual([assignee, users, groups]);
  });

  it('adds to what the attributes say', async () => {
    const attributes = 'camunda:candidateUsers="eka" camunda:candidateGroups="legal, ${boss}"';
    const asked = await askedBy(role('potentialOwner', 'user(ani), office'), attributes);
    expect(asked).toEqual([null, ['eka', 'ani'], ['legal', 'ani', 'office']]);
  });
});
