import { aProcess, flow, faultsOf, problemsOf } from '../../a-process.ts';

const associated = (inside: string) =>
  aProcess(
    `<bpmn:dataObject id="d1" name="one"/><bpmn:dataObject id="d2" name="two"/><bpmn:dataObjectReference id="r1" dataObjectRef="d1"/>
    <bpmn:startEvent id="start"/><bpmn:userTask id="x"><bpmn:ioSpecification><bpmn:dataInput id="in" name="given"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>
    <bpmn:dataInputAssociation id="a">${inside}</bpmn:dataInputAssociation></bpmn:userTask>${flow('f', 'start', 'x')}`,
  );
const refs =
  '<bpmn:sourceRef>r1</bpmn:sourceRef><bpmn:sourceRef>d2</bpmn:sourceRef><bpmn:targetRef>in</bpmn:targetRef>';
const assignment = (from: string, to: string) =>
  `<bpmn:targetRef>in</bpmn:targetRef><bpmn:assignment>${from}${to}</bpmn:assignment>`;
const from = (text: string) => `<bpmn:from>${text}</bpmn:from>`;
const to = (text: string) => `<bpmn:to>${text}</bpmn:to>`;

it.each([
  ['several sources and no transformation', refs, /from one and two to given: several sources need a transf/],
  [
    'a transformation in another language',
    `${refs}<bpmn:transformation language="http://www.w3.org/1999/XPath">string(a)</bpmn:transformation>`,
    /has the transformation "string\(a\)": it must be FEEL/,
  ],
  [
    'a transformation that is Java',
    `${refs}<bpmn:transformation language="java">\${a}</bpmn:transformation>`,
    /has the transformation "\$\{a\}": it must be FEEL/,
  ],
  ['an assignment from nothing', assignment('', to('a')), /without from or to/],
  ['an assignment to nothing', assignment(from('1'), ''), /without from or to/],
  [
    'an assignment from XPath',
    assignment(from("getDataObject('d1')/a"), to('a')),
    /assigns from "getDataObject/,
  ],
  ['an assignment to a path', assignment(from('1'), to('a/b')), /assigns to "a\/b": it must be the name/],
  ['an unreadable assignment', assignment(from('${1 +}'), to('a')), /cannot be read/],
])('refuses %s', async (what, inside, says) => {
  expect(await problemsOf(associated(inside))).toEqual([expect.stringMatching(says)]);
  const rule = what.includes('unreadable') ? 'expression-reads' : 'data-association-reads';
  expect(await faultsOf(associated(inside))).toEqual([expect.objectContaining({ rule })]);
});

it.each([
  ['one source', refs.replace('<bpmn:sourceRef>d2</bpmn:sourceRef>', '')],
  ['several sources and a transformation', `${refs}<bpmn:transformation>= one + two</bpmn:transformation>`],
  ['an assignment of a text', assignment(from('text'), to('a'))],
  ['an assignment to an item by id', assignment(from('r1'), to('in'))],
  ['an assignment to an expression that is a name', assignment(from('${one}'), to('${a}'))],
  ['nothing at all', ''],
  ['ends that are nowhere', '<bpmn:sourceRef>gone</bpmn:sourceRef><bpmn:targetRef>lost</bpmn:targetRef>'],
])('accepts %s', async (_what, inside) => {
  expect(await problemsOf(associated(inside))).toEqual([]);
});
