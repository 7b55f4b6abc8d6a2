import { aDecision, aDmn, anInput, aTable, literal } from '../../support/a-dmn.ts';
import { faultsIn } from './deciding.ts';

const table = (more: Partial<Parameters<typeof aTable>[0]>) =>
  aDecision('biaya', aTable({ inputs: ['jenis'], outputs: ['tarif'], rules: [['"A"', '1']], ...more }));
const kept = table({});

describe('a file that cannot be decided by is refused', () => {
  it('and one that can is not', async () => {
    expect(await faultsIn(aDmn(kept + anInput('x', 'number')))).toEqual([]);
  });

  it.each([
    ['a test that is no FEEL', table({ rules: [['"A"', '1'], ['>= ', '2']] }), /^uji\.dmn: Decision biaya, rule 2, input 1 \("jenis"\) has ">=", which FEEL cannot read: .+\.$/],
    ['an output that is no FEEL', table({ rules: [['-', '1 +']] }), /rule 1, output 1 \("tarif"\) has "1 \+", which FEEL cannot read/],
    ['an input that is no FEEL', table({ inputs: ['jenis('] }), /input 1 \("jenis\("\) has "jenis\("/],
    ['a literal that is no FEEL', aDecision('biaya', literal('if x then')), /Decision biaya has "if x then"/],
    ['a rule that lacks an entry', table({ rules: [['"A"']] }), /rule 1 does not have one entry for each input and output/],
    ['an unknown hit policy', table({ hitPolicy: 'LUCKY' }), /has the hit policy LUCKY, which DMN does not know/],
    ['an unknown aggregator', table({ hitPolicy: 'COLLECT', aggregation: 'MEAN' }), /has the aggregator MEAN/],
    ['priority without order', table({ hitPolicy: 'PRIORITY' }), /PRIORITY and no output values: their order is the priority/],
    ['an aggregator over several outputs', table({ hitPolicy: 'COLLECT', aggregation: 'SUM', outputs: ['a', 'b'], rules: [['-', '1', '2']] }), /several outputs, and the aggregator SUM takes one only/],
    ['several outputs without names', table({ outputs: [{ name: '' }, { name: '' }], rules: [['-', '1', '2']] }), /output 1 has no name/],
    ['a requirement that leads nowhere', aDecision('biaya', literal('1'), { decisions: ['hilang'] }), /Decision biaya requires "#hilang", which is not there/],
    ['two decisions of one id', kept + kept, /is there twice|duplicate/i],
    ['a function of Java', aDecision('biaya', '<functionDefinition kind="Java"><context/></functionDefinition>'), /is a function of kind Java: this engine evaluates FEEL only/],
    ['another language', aDecision('biaya', '<literalExpression expressionLanguage="javascript"><text>1</text></literalExpression>'), /is written in javascript/],
    ['a type that is no FEEL', '<itemDefinition name="tX"><typeRef>string</typeRef><allowedValues><text>"a" "b"</text></allowedValues></itemDefinition>', /Type tX has allowedValues that FEEL cannot read/],
    ['an expression nested too deep', aDecision('biaya', literal(`${'('.repeat(200)}1${')'.repeat(200)}`)), /levels deep/],
  ])('%s', async (_, inside, says) => {
    expect(await faultsIn(aDmn(inside))).toContainEqual(expect.stringMatching(says));
  }); // prettier-ignore

  it.each([
    ['no XML', 'halo', /no well-formed DMN|no definitions/],
    [
      'BPMN',
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
      /no well-formed DMN|no definitions/,
    ],
    ['a DTD', '<!DOCTYPE x [<!ENTITY a "b">]><definitions/>', /a DTD is never read/],
    [
      'an element that DMN does not have',
      aDmn(aDecision('d', '<oracle/>')),
      /a part of it cannot be read: .*oracle/,
    ],
  ])('%s', async (_, content, says) => {
    expect(await faultsIn(content)).toEqual([expect.stringMatching(says)]);
  });
});
