import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { applicationOf } from '../../../src/service/applications/application.ts';
import { cancelCase } from '../../../src/service/applications/cancel-case.ts';
import { defaultSettings } from '../../../src/service/settings.ts';
import { answerSurvey, transcribeSurvey } from '../../../src/service/survey/answer-survey.ts';
import { inviteToSurvey, invitationOf } from '../../../src/service/survey/invitation.ts';
import { satisfactionIn, satisfactionInYear } from '../../../src/service/survey/satisfaction.ts';
import { defaultElements } from '../../../src/service/survey/survey-elements.ts';
import { aService, type TestService } from '../support/a-service.ts';

// The survey is anonymous: what is stored is read here whole, table by table.

let service: TestService;
beforeEach(async () => void (service = await aService()));
afterEach(() => service.close());

const answers = (score: number) => ({
  ...Object.fromEntries(defaultElements.map(({ key }) => [key, String(score)])),
  ...{ jenisKelamin: 'P', pendidikan: 'S1', pekerjaan: 'PNS', kelompokUmur: '26-35', saran: ' Lanjutkan ' },
});

async function aFinishedCase() {
  const { instanceId, applicationId } = await filed();
  await cancelCase(service.context, service.people.supervisor, { instanceId, reason: 'Diuji sampai akhir' });
  const invitation = await invitationOf(service.context, applicationId);
  return { instanceId, applicationId, token: invitation?.token ?? '' };
}

async function filed() {
  const { ticketNumber } = await service.apply();
  const application = await applicationOf(service.context.database, { ticketNumber });
  if (!application) throw new Error('The application was not stored');
  return { instanceId: application.instanceId, applicationId: application.id };
}

it('is offered when the case has ended, once, and not before', async () => {
  const { applicationId, instanceId } = await filed();
  expect(await invitationOf(service.context, applicationId)).toBeUndefined();
  await cancelCase(service.context, service.people.supervisor, { instanceId, reason: 'Diuji sampai akhir' });
  expect(await invitationOf(service.context, applicationId)).toMatchObject({ state: 'open' });
  const application = await applicationOf(service.context.database, { applicationId });
  if (application)
    await inTransaction(service.context.database, (tx) =>
      inviteToSurvey(service.context, tx, application, new Date('2026-11-24T02:00:00.000Z')),
    );
  expect(await service.count('survey_invitations')).toBe(1);
  expect(await service.rows(`SELECT recipient_id FROM outbox WHERE template = 'undangan-survei'`)).toEqual([
    { recipient_id: 'user-pemohon' },
  ]);
});

it('keeps an answer with its quarter, and nothing that leads to the case, the person or the moment', async () => {
  // given
  const { token, applicationId, instanceId } = await aFinishedCase();
  const told = await service.count('history');
  // when
  await answerSurvey(service.context, token, answers(4));
  // then
  const [answer] = await service.rows<Record<string, unknown>>('SELECT * FROM survey_answers');
  const { id, scores, ...rest } = answer ?? {};
  expect(rest).toEqual({
    ...{ year: 2026, quarter: 4, channel: 'online', suggestion: 'Lanjutkan' },
    ...{ gender: 'P', education: 'S1', occupation: 'PNS', age_band: '26-35' },
  });
  // A random id (version 4), which does not sort by the time it was made.
  expect(String(id)[14]).toBe('4');
  const invitations = JSON.stringify(await service.rows('SELECT * FROM survey_invitations'));
  const stored = invitations + JSON.stringify(answer);
  for (const trace of [token, applicationId, instanceId, service.people.pemohon.id, String(id).slice(0, 8)])
    expect(invitations).not.toContain(trace);
  expect(stored).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  expect(Object.keys(JSON.parse(String(scores)))).toHaveLength(9);
  expect(await service.count('history')).toBe(told);
  expect(await service.count('jobs')).toBe(await service.count('outbox'));
});

it('takes one answer a case, also of two that are sent at once', async () => {
  const { token, applicationId } = await aFinishedCase();
  const sent = await Promise.allSettled([
    answerSurvey(service.context, token, answers(4)),
    answerSurvey(service.context, token, answers(1)),
  ]);
  expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await service.count('survey_answers')).toBe(1);
  expect(await invitationOf(service.context, applicationId)).toMatchObject({ state: 'used' });
  await expect(answerSurvey(service.context, 'terkaan', answers(4))).rejects.toThrow('never sent');
});

it('adds up by quarter and by year, with what came on paper', async () => {
  const { context, people } = service;
  await transcribeSurvey(context, people.petugas, { year: 2026, quarter: 3 }, answers(2));
  await transcribeSurvey(context, people.petugas, { year: 2026, quarter: 4 }, answers(4));
  const settings = defaultSettings.survey;
  const { database } = context;
  const inYear = (changed = settings) => satisfactionInYear(database, changed, 2026);
  const { whole, quarters } = await inYear();
  expect(quarters[2]?.ikm).toMatchObject({ value: 50, class: 'D', respondents: 1 });
  expect(whole).toMatchObject({ respondents: 2, fromPaper: 2, ikm: { value: 75, class: 'C' } });
  expect(quarters[1]).toMatchObject({ respondents: 0, ikm: undefined });
  expect(await satisfactionIn(database, settings, { year: 2026, quarter: 3 })).toEqual(quarters[2]);
  expect((await inYear({ ...settings, weighting: '0.11' })).whole.ikm).toMatchObject({ value: 74.25 });
  const reversed = { ...settings, elementOrder: settings.elementOrder.toReversed() };
  expect((await inYear(reversed)).whole.ikm?.value).toBe(75);
});
