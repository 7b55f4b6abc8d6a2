import { readFileSync } from 'node:fs';
import { assertThat, processUnderTest, type ProcessUnderTest } from '../../src/testing/testing.ts';
import { aFolderWith, loan } from './a-folder.ts';

// The kit as the author of a process uses it.

const now = new Date('2026-11-23T02:00:00.000Z');
let underTest: ProcessUnderTest;
beforeAll(async () => void (underTest = await processUnderTest(aFolderWith(loan), { now })));

describe('an instance under test', () => {
  it('goes where its author sends it', () => {
    const one = underTest.start({ amount: 0 }).answerJob('check', { limit: 5 });
    assertThat(one).isWaitingAtExactly('sign').hasVariables({ amount: 0, limit: 5 }).isNotEnded();
    one.complete('sign', { signed: true });
    assertThat(one).isEnded('done').hasPassedInOrder('check', 'sign', 'paid').hasNotPassed('wait', 'remind');
  });

  it('fires the timers that fall due while the clock moves, each at its moment', () => {
    const one = underTest.start().answerJob('check');
    one.moveClockTo(new Date('2026-11-24T01:59:59.000Z'));
    assertThat(one).hasNotPassed('reminded');
    one.moveClockTo(new Date('2026-11-26T02:00:00.000Z'));
    assertThat(one).hasPassed('reminded').isWaitingAt('sign');
    expect(one.now).toEqual(new Date('2026-11-26T02:00:00.000Z'));
    expect(underTest.start().answerJob('check').fire('remind').now).toEqual(
      new Date('2026-11-24T02:00:00.000Z'),
    );
  });

  it('takes messages, errors of jobs, incidents and their retry', () => {
    const paying = underTest.start({ amount: 3 }).answerJob('check').complete('sign').receive('wait');
    assertThat(paying).isEnded('done').hasPassed('wait');
    assertThat(underTest.start().throwError('check', 'REFUSED')).isEnded('not').hasNotPassed('check');
    const broken = underTest.start().failJob('check', 'The registry is closed');
    assertThat(broken)
      .hasIncident('check', /registry is closed/)
      .isNotEnded();
    broken.retry('check').answerJob('check');
    assertThat(broken).hasNoIncident().isWaitingAt('sign');
    assertThat(broken.cancel('not wanted')).isEnded();
  });

  it('tells its history in the words of the timeline', () => {
    const one = underTest.start().answerJob('check').fire('remind');
    assertThat(one).historySays(['Sign began.', 'The time of remind came.']);
  });

  it('answers the jobs of a topic by itself', async () => {
    const answers = {
      limits: ({ variables }: { variables: { amount?: unknown } }) => ({
        limit: Number(variables.amount) * 2,
      }),
    };
    const answered = await processUnderTest(aFolderWith(loan), { now, answers });
    assertThat(answered.start({ amount: 4 }))
      .isWaitingAt('sign')
      .hasVariables({ limit: 8 });
  });

  it('stands in for the process that is called: its end, its error, its escalation', async () => {
    const calling = loan.replace(
      /<serviceTask id="check"[^>]*>/,
      '<callActivity id="check" calledElement="limits" />',
    );
    const called = await processUnderTest(aFolderWith(calling), { now });
    assertThat(called.start().endCall('check')).isWaitingAt('sign');
    assertThat(called.start().breakCall('check', 'REFUSED')).isEnded('not');
    assertThat(called.start().breakCall('check', 'OTHER')).hasIncident('check', /caught by no one/);
    assertThat(called.start().escalateCall('check', 'SLOW')).isWaitingAtExactly('check');
    expect(() => called.start().endCall('sign')).toThrow('no process is called there; open is: check');
  });

  it('counts in working days where its calendar is given', async () => {
    const layanan = JSON.parse(readFileSync('data/seeds/calendar-layanan.json', 'utf8')) as unknown;
    const folder = 'processes/penerbitan-se-individu';
    const sop = await processUnderTest(folder, { now, calendars: { layanan } });
    const application = sop
      .start({ pemohon: 'pemohon-1' })
      .answerJob('Svc_Registrasi')
      .answerJob('Snd_TandaTerima');
    application.fire('Es_Target');
    expect(application.now).toEqual(new Date('2026-11-26T08:45:00.000Z'));
  });
});

describe('what a test gets wrong', () => {
  it('is told with what is there', () => {
    const one = underTest.start();
    expect(() => one.complete('sign')).toThrow(
      'Expected to go on at sign, but no user task is open there; open is: nothing',
    );
    expect(() => one.answerJob('sing')).toThrow('no job waits there; open is: check');
    expect(() => assertThat(one).isWaitingAt('sing')).toThrow('The process has no element sing');
  });

  it.each<[string, (one: ReturnType<ProcessUnderTest['start']>) => unknown]>([
    ['isWaitingAt', (one) => assertThat(one).isWaitingAt('sign')],
    ['isWaitingAtExactly', (one) => assertThat(one).isWaitingAtExactly()],
    ['isNotWaitingAt', (one) => assertThat(one).isNotWaitingAt('check')],
    ['hasPassed', (one) => assertThat(one).hasPassed('check')],
    ['hasPassedInOrder', (one) => assertThat(one.answerJob('check')).hasPassedInOrder('check', 'asked')],
    ['hasNotPassed', (one) => assertThat(one).hasNotPassed('asked')],
    ['isEnded', (one) => assertThat(one).isEnded()],
    ['isEnded at another', (one) => assertThat(one.throwError('check', 'REFUSED')).isEnded('done')],
    ['isNotEnded', (one) => assertThat(one.cancel('')).isNotEnded()],
    ['hasVariables', (one) => assertThat(one).hasVariables({ amount: 1 })],
    ['hasDecided', (one) => assertThat(one).hasDecided('fee', 20)],
    ['hasIncident', (one) => assertThat(one).hasIncident('check', /./)],
    ['hasNoIncident', (one) => assertThat(one.failJob('check', 'x')).hasNoIncident()],
    ['historySays', (one) => assertThat(one).historySays(['Sign began.'])],
  ])('fails %s', (_, asserted) => {
    expect(() => asserted(underTest.start())).toThrow(expect.objectContaining({ code: 'ERR_ASSERTION' }));
  });

  it('is refused as a deployment is', async () => {
    const broken = loan.replace('targetRef="check"', 'targetRef="chekc"');
    await expect(processUnderTest(aFolderWith(broken), { now })).rejects.toThrow(/leads to nothing/);
  });
});
