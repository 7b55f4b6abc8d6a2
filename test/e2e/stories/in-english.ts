import type { Browser } from 'playwright-core';
import { show } from '../support/gallery.ts';
import { papersOf, type Papers } from '../support/papers.ts';
import type { Person } from '../support/person.ts';
import { aSite, type Site } from '../support/site.ts';
import { fadhlurrahman as applicant } from './applying.ts';
import { officeBeforeAms, officeAfterAms, stepsInAms, type EnglishStep } from './english-steps.ts';

// A certificate from the form to its serial number, by people who read English: every label, option and button
// of the main path is found by its English words. The names of the tasks stay as the process says them.

export function inEnglish(browser: () => Browser): void {
  let site: Site;
  let papers: Papers;
  let ticket = '';
  const people = new Map<string, Person>();
  beforeAll(async () => {
    site = await aSite(browser());
    papers = await papersOf(applicant.name, applicant.email);
  });
  afterAll(async () => {
    await site.close();
    await papers.remove();
  });

  async function english(username: string): Promise<Person> {
    const known = people.get(username);
    if (known) return known;
    const person = await site.signedIn(username);
    await person.follow('English');
    people.set(username, person);
    return person;
  }

  async function walk(steps: readonly EnglishStep[]): Promise<void> {
    for (const { who, task, answer, submit, picture } of steps) {
      const person = await english(who);
      if (who === applicant.username) await turnOf(person, ticket, task);
      else await claim(person, ticket, task);
      await answer(person, papers);
      if (picture !== undefined) await show(person, picture);
      await person.press(submit, `“${task}” for ${ticket} is done.`);
    }
  }

  it('is told on the home page and applied for', async () => {
    const visitor = await site.visitor();
    await visitor.page.goto('/');
    await visitor.follow('English');
    await visitor.see('Passed on by the heads of office, division and section');
    await show(visitor, 'english-home');
    await visitor.leave();
    const person = await english(applicant.username);
    await person.page.goto('/applications/new');
    await apply(person, papers);
    await show(person, 'english-application-form');
    await person.press('Send the application', /SE-\d{4}-\d{6}/);
    ticket = /SE-\d{4}-\d{6}/.exec(await person.page.getByRole('main').innerText())?.[0] ?? '';
    await show(person, 'english-receipt');
  });

  it('is passed on, checked, and the letter signed', () => walk(officeBeforeAms));

  it('is taken through steps 4 to 8', () => walk(stepsInAms));

  it('is verified, decided by BSrE, recorded, and shown to its holder', async () => {
    await walk(officeAfterAms);
    const person = await english(applicant.username);
    await person.page.goto(`/applications/${ticket}`);
    await person.see('Your certificate has been issued');
    await person.see('4A3F00B1C2D3E4F6');
    await show(person, 'english-case');
    for (const each of people.values()) await each.leave();
  });
}

async function turnOf(person: Person, ticket: string, task: string): Promise<void> {
  await person.page.goto(`/applications/${ticket}`);
  await person.see(`Your turn: ${task}`);
  await person.follow('Do it now');
  await person.page.getByRole('heading', { level: 1, name: task }).waitFor();
}

async function claim(person: Person, ticket: string, task: string): Promise<void> {
  await person.openTask(task, ticket);
  await person.press('Claim and begin', `“${task}” is now yours.`);
}

async function apply(person: Person, papers: Papers): Promise<void> {
  await person.choose('Employment status', 'Civil servant (PNS)');
  await person.choose('Gender', 'Male');
  await person.fillAll({
    'Full name as on the identity card': applicant.name,
    'NIK (national identity number)': applicant.nik,
    'NIP or NI PPPK': applicant.nip,
    'Place of birth': 'Pekalongan',
    'Date of birth': applicant.born,
    'Mobile number': '0812 3456 7890',
    System: 'Correspondence',
    Purpose: 'Electronic signature',
  });
  await person.fill('Official e-mail', applicant.email, 'Contact');
  await person.fill('Position', 'Policy analyst', 'Position and unit');
  await person.select('Unit', applicant.unit);
  await person.choose('Kind of application', 'New certificate');
  await person.fill('Name', 'Drs. H. Muhammad Zainal Arifin', 'Superior who recommends you');
  await person.fill('Position', `Head of ${applicant.unit}`, 'Superior who recommends you');
  await person.attach('Application letter', papers.letter);
  await person.attach('Registration form', papers.form);
  await person.attach('Letter of recommendation', papers.recommendation);
  await person.attach('Colour scan of the identity card', papers.card);
  await person.attach('Copy of the latest letter of appointment', papers.appointment);
  await person.agree('I agree that the personal data');
  await person.agree('I declare that the data and documents');
}
