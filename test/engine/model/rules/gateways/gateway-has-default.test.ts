import { exclude } from '../../../../../src/engine/model/source/ways/excluding-conditions.ts';
import { aProcess, flow } from '../../a-process.ts';
import { choice, start } from '../snippets.ts';
import { itWarns } from '../twins.ts';

const one = (attributes: string, condition: string) =>
  aProcess(
    `${start}<bpmn:inclusiveGateway id="x" ${attributes}/><bpmn:task id="a"/>${flow('f1', 'start', 'x')}${flow('fa', 'x', 'a', condition)}`,
  );

itWarns('gateway-has-default', [
  {
    name: 'a choice among conditions has a default',
    broken: choice('name="Lengkap?"', "${hasil == 'lengkap'}", "${hasil == 'kurang'}"),
    field: 'x',
    says: /^Element x \(exclusiveGateway "Lengkap\?"\) has a condition on every way out and no default flow/,
    kept: choice('default="fb"', "${hasil == 'lengkap'}", ''),
  },
  {
    name: 'two ways that leave nothing open are enough',
    broken: choice('', '= amount > 5', '= amount &lt; 5'),
    field: 'x',
    says: /no default flow: a case for which none holds cannot go on/,
    kept: choice('', '= amount > 5', '= amount &lt;= 5'),
  },
  {
    name: 'a single way is not always taken',
    broken: one('', '${approved}'),
    field: 'x',
    says: /no default flow/,
    kept: one('', ''),
  },
]);

describe('two conditions', () => {
  it.each([
    ['${approved}', '${!approved}'],
    ['${!(a && b)}', '${a && b}'],
    ['= approved', '= not(approved)'],
    ['${approved}', '${approved == false}'],
    ["${state == 'new'}", "${ state != 'new' }"],
    ['= days < 3', '=days>=3'],
  ])('%s and %s leave nothing open', (one, other) => {
    expect(exclude(one, other)).toBe(true);
    expect(exclude(other, one)).toBe(true);
  });

  it.each([
    ['${approved}', '${refused}'],
    ["${state == 'new'}", "${state == 'old'}"],
    ['= days < 3', '= days > 3'],
    ['= days < 3', '= weeks >= 3'],
    ['${a && b}', '${!a && b}'],
    ['= state = "a b"', '= state != "ab"'],
  ])('%s and %s may both fail', (one, other) => {
    expect(exclude(one, other)).toBe(false);
  });
});
