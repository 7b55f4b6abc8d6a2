import fc from '../../support/properties.ts';
import { compileModel } from '../../../src/engine/model/compile-model.ts';
import { Rejection } from '../../../src/kernel/rejection.ts';
import { aFile, around, problemsOf } from './a-process.ts';

const good = around('<bpmn:task id="x"/>');
const nested = (levels: number): string =>
  around(
    '<bpmn:task id="x"/>' +
      '<bpmn:subProcess>'.repeat(levels) +
      '<bpmn:task/>' +
      '</bpmn:subProcess>'.repeat(levels),
  );

describe('what is refused before it is parsed', () => {
  it.each([
    ['a DOCTYPE', good.replace('<bpmn:def', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><bpmn:def'), /DOCTYPE/],
    ['a lower-case doctype', good.replace('<bpmn:def', '<!doctype x><bpmn:def'), /DOCTYPE/],
    [
      'an internal subset',
      good.replace('<bpmn:def', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><bpmn:def'),
      /DOCTYPE/,
    ],
    ['a declaration inside', good.replace('<bpmn:task', '<!ENTITY a "b"><bpmn:task'), /DOCTYPE/],
    [
      'an entity',
      good.replace('id="start"', 'id="start" name="x"').replace('<bpmn:task', '&secret;<bpmn:task'),
      /the entity &secret;/,
    ],
    ['a bare ampersand', good.replace('<bpmn:task', 'a & b<bpmn:task'), /the entity &/],
    ['depth', nested(101), /nested more than 100 levels/],
    ['number', around(`<bpmn:task id="x"/>${'<bpmn:task/>'.repeat(10_000)}`), /more than 10000 elements/],
    ['size', good + ' '.repeat(2 * 1024 * 1024), /larger than 2 MB/],
    ['size in bytes', `${good}<!--${'é'.repeat(1024 * 1024)}-->`, /larger than 2 MB/],
  ])('%s', async (_, xml, says) => {
    const startedAt = performance.now();
    expect((await problemsOf(xml))[0]).toMatch(says);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it.each([
    ['comments about a <!DOCTYPE', good.replace('<bpmn:task', '<!-- <!DOCTYPE & > --><bpmn:task')],
    [
      'CDATA with a <!DOCTYPE',
      around(
        '<bpmn:task id="x"><bpmn:documentation><![CDATA[<!DOCTYPE &x; >]]></bpmn:documentation></bpmn:task>',
      ),
    ],
    ['the entities of XML', good.replace('id="start"', 'id="start" name="a &amp; b &lt; &#38; &#x26;"')],
    ['a > in an attribute', good.replace('id="start"', 'id="start" name="a > b </x> />"')],
    ['depth below the limit', nested(90)],
    [
      'references that are empty',
      around('<bpmn:task id="x"><bpmn:incoming/><bpmn:outgoing></bpmn:outgoing></bpmn:task>'),
    ],
  ])('but not %s', async (_, xml) => {
    expect(await problemsOf(xml)).toEqual([]);
  });
});

describe('a file as large as is allowed', () => {
  const many = (count: number, of: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => of(n)).join('');
  const event = '<bpmn:errorEventDefinition/>';

  it.each([
    [
      'tasks with boundary events',
      many(
        3_000,
        (n) =>
          `<bpmn:task id="t${n}"/><bpmn:boundaryEvent attachedToRef="t${n}">${event}</bpmn:boundaryEvent>`,
      ),
    ],
    ['sub-processes', many(4_000, (n) => `<bpmn:subProcess id="s${n}"><bpmn:task/></bpmn:subProcess>`)],
    [
      'flows without id',
      `<bpmn:task id="t"/>${many(9_000, () => '<bpmn:sequenceFlow sourceRef="start" targetRef="t"/>')}`,
    ],
    ['unknown elements', many(9_000, (n) => `<bpmn:robot id="r${n}"/>`)],
    [
      'lanes',
      `<bpmn:laneSet>${many(4_000, () => '<bpmn:lane><bpmn:flowNodeRef>start</bpmn:flowNodeRef></bpmn:lane>')}</bpmn:laneSet>`,
    ],
  ])('is compiled or refused in seconds: %s', async (_, content) => {
    // of the processor, not of the clock: others use the machine as well
    const before = process.cpuUsage();
    await problemsOf(around(`<bpmn:task id="x"/>${content}`));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(5_000);
  });
});

describe('what is no BPMN', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['JSON', '{"definitions": []}'],
    ['HTML', '<html><body/></html>'],
    ['another root', '<definitions/>'],
    ['an unclosed element', good.slice(0, -30)],
    ['a wrong closing tag', good.replace('</bpmn:process>', '</bpmn:proces>')],
    ['an unclosed comment', `${good.slice(0, -20)}<!--`],
    ['DMN', '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d"/>'],
  ])('%s is refused in a sentence', async (_, xml) => {
    expect((await problemsOf(xml))[0]).toMatch(/^Expected to deploy .+, but /);
  });

  it('is never an error of ours, whatever is cut from or put into a file', async () => {
    const pieces = fc.constantFrom('<', '>', '"', '/', '&', 'id="x"', '<bpmn:task', '</bpmn:process>', '__proto__', '<![CDATA[', '-->', 'xsi:type="bpmn:nothing"', ' default="f1"', '${', '\u0000'); // prettier-ignore
    const damaged = fc
      .tuple(fc.nat(good.length), fc.nat(30), fc.array(pieces, { maxLength: 3 }))
      .map(([at, length, put]) => good.slice(0, at) + put.join('') + good.slice(at + length));
    await fc.assert(
      fc.asyncProperty(damaged, async (xml) => {
        const outcome: unknown = await compileModel(xml).catch((error: unknown) => error);
        expect(outcome instanceof Error ? outcome.name : 'Rejection').toBe('Rejection');
      }),
      { numRuns: 200 },
    );
  });

  it('names the process and keeps the kind in its refusal', async () => {
    const refusal: unknown = await compileModel(around('<bpmn:callActivity id="x"/>')).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(Rejection);
    expect(refusal).toMatchObject({ kind: 'invalid', attempt: 'deploy Test', problems: [{ field: 'x' }] });
    await expect(compileModel(aFile(''))).rejects.toMatchObject({ kind: 'invalid' });
  });
});
