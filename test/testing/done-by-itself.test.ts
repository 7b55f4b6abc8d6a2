import { assertThat, processUnderTest, type Circumstances } from '../../src/testing/testing.ts';
import { aDecision, aDmn, aTable } from '../support/a-dmn.ts';
import { aFolderWith, aLine } from './a-folder.ts';

// What needs no author: decisions, scripts, continuations; and what he gives an answer for once and for all.

const now = new Date('2026-11-23T02:00:00.000Z');
const fees = aDmn(
  aDecision('fee', aTable({ inputs: ['days'], outputs: ['amount'], rules: [['< 3', '10'], ['[3..9]', '20']] })),
); // prettier-ignore
const decide = (more = ''): [string, string] => [
  'decide',
  `<businessRuleTask id="decide" camunda:decisionRef="fee" camunda:resultVariable="fee" camunda:mapDecisionResult="singleEntry" ${more}/>`,
];
const script = (source: string): [string, string] => [
  'work',
  `<scriptTask id="work" scriptFormat="javascript" camunda:resultVariable="sum"><script>${source}</script></scriptTask>`,
];
const stop: [string, string] = [
  'stop',
  '<task id="stop" camunda:asyncBefore="true" camunda:asyncAfter="true" />',
];

const under = (xml: string, more: Partial<Circumstances> = {}) =>
  processUnderTest(aFolderWith(xml, { 'decisions/fees.dmn': fees }), { now, ...more });

describe('a decision', () => {
  it('is made with the DMN of the folder', async () => {
    const line = await under(aLine(decide()));
    const one = line.start({ days: 5 });
    assertThat(one).isEnded('out').hasVariables({ fee: 20 }).hasDecided('fee', 20);
    expect(one.decisionsMade).toEqual([
      { decisionId: 'fee', name: 'fee', inputs: { days: 5 }, rules: [2], output: 20 },
    ]);
  });

  it('that cannot be made is an incident with its reason, and is made again when it is retried', async () => {
    const broken = aDmn(
      aDecision('fee', aTable({ inputs: ['days'], outputs: ['amount'], rules: [['> 1', '1'], ['> 2', '2']] })),
    ); // prettier-ignore
    const folder = aFolderWith(aLine(decide()), { 'decisions/fees.dmn': broken });
    const one = (await processUnderTest(folder, { now })).start({ days: 5 });
    assertThat(one)
      .hasIncident('decide', /UNIQUE/)
      .isWaitingAt('decide');
    expect(one.decisionsMade).toEqual([]);
    assertThat(one.set({ days: 2 }).retry('decide'))
      .isEnded('out')
      .hasVariables({ fee: 1 });
  });

  it('is left to its author where he says so, and where another folder or version makes it', async () => {
    const byHand = await under(aLine(decide()), { byHand: ['decision'] });
    const one = byHand.start({ days: 5 });
    expect(() => assertThat(one).isEnded()).toThrow(
      'The instance goes on: tokens stand at decide (decision job)',
    );
    assertThat(one.answerJob('decide', { fee: 7 }))
      .isEnded('out')
      .hasVariables({ fee: 7 });
    const bound = 'camunda:decisionRefBinding="version" camunda:decisionRefVersion="1"';
    assertThat((await under(aLine(decide(bound)))).start({ days: 5 })).isWaitingAt('decide');
    const elsewhere = decide()[1].replace('"fee"', '"tax"');
    assertThat((await under(aLine(['decide', elsewhere]))).start({ days: 5 })).isWaitingAt('decide');
  });
});

describe('a script', () => {
  it('runs, and sets what it sets', async () => {
    const line = await under(aLine(script('execution.setVariable("b", a + 1); a * 2')));
    assertThat(line.start({ a: 4 }))
      .isEnded('out')
      .hasVariables({ b: 5, sum: 8 });
  });

  it('that fails is an incident with what it threw, and spoils no other', async () => {
    const one = (await under(aLine(script('throw new Error("no " + a)')))).start({ a: 'way' });
    assertThat(one).hasIncident('work', /the script fails: it throws Error: no way/);
    const next = (await under(aLine(script('a * 2')))).start({ a: 1 });
    assertThat(next).isEnded('out').hasVariables({ sum: 2 });
  });

  it('is left to its author where he says so', async () => {
    const one = (await under(aLine(script('1')), { byHand: ['script'] })).start();
    assertThat(one.answerJob('work', { sum: 3 }))
      .isEnded('out')
      .hasVariables({ sum: 3 });
  });
});

describe('a token that stops before or after an element', () => {
  it('goes on', async () => {
    assertThat((await under(aLine(stop))).start())
      .isEnded('out')
      .hasPassed('stop');
  });

  it('stands where its author says so', async () => {
    const one = (await under(aLine(stop), { byHand: ['continuation'] })).start();
    assertThat(one).isWaitingAtExactly('stop').hasNotPassed('stop');
    assertThat(one.answerJob('stop')).isNotEnded();
    assertThat(one.answerJob('stop')).isEnded('out');
  });

  it('and comes back to it for ever is told as such', async () => {
    const back = aLine(stop, ['again', '<exclusiveGateway id="again" />']).replace(
      'sourceRef="again" targetRef="out"',
      'sourceRef="again" targetRef="stop"',
    );
    await expect(async () => (await under(back)).start()).rejects.toThrow(
      'Expected to come to rest, but 10000 pieces of work were done and more follow',
    );
  });
});

describe('a called process', () => {
  const call: [string, string] = [
    'call',
    '<callActivity id="call" calledElement="${other}"><extensionElements><camunda:in variables="all" /><camunda:out source="b" target="c" /></extensionElements></callActivity>',
  ];

  it('is answered for by its id', async () => {
    const twice = {
      double: ({ variables }: { variables: { a?: unknown } }) => ({ b: Number(variables.a) * 2 }),
    };
    const line = await under(aLine(call), { calls: twice });
    assertThat(line.start({ a: 4, other: 'double' }))
      .isEnded('out')
      .hasVariables({ c: 8 });
    assertThat(line.start({ a: 4, other: 'treble' })).isWaitingAt('call');
  });

  it('fails, and is called again by a retry', async () => {
    const one = (await under(aLine(call))).start({ other: 'double' }).failCall('call', 'it was cancelled');
    assertThat(one)
      .hasIncident('call', /it was cancelled/)
      .isNotEnded();
    assertThat(one.retry('call').endCall('call', { b: 1 }))
      .isEnded('out')
      .hasVariables({ c: 1 });
  });
});

describe('an ad-hoc sub-process', () => {
  const choice: [string, string] = [
    'choice',
    '<adHocSubProcess id="choice"><userTask id="one" /><userTask id="two" /><completionCondition>${enough == true}</completionCondition></adHocSubProcess>',
  ];

  it('begins what its author chooses', async () => {
    const line = await under(aLine(choice));
    const one = line.start({ enough: false });
    assertThat(one.activate('two', { why: 'first' }))
      .isWaitingAt('two')
      .isNotWaitingAt('one');
    assertThat(one.complete('two', { enough: true }))
      .isEnded('out')
      .hasPassed('two')
      .hasNotPassed('one');
  });

  it('offers nothing else', async () => {
    const line = await under(aLine(choice));
    expect(() => line.start({ enough: false }).activate('three')).toThrow(
      'Expected to begin three, but no ad-hoc sub-process offers it; offered is: one, two',
    );
  });
});
