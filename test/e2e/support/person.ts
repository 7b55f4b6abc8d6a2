import type { Locator, Page } from 'playwright-core';
import type { Program } from '../../support/program.ts';

// Somebody at a screen: finds things by what is written on them, clicks, types, reads. After a button was
// pressed and its answer is there, the jobs that it caused run, as they would within the second.

export class Person {
  constructor(
    readonly page: Page,
    private readonly program: Program,
    /** What the pages complained about so far. */
    readonly complaints: readonly string[],
    readonly javaScript: boolean,
  ) {}

  async signIn(username: string, password: string): Promise<void> {
    await this.page.goto('/login');
    await this.fill('Nama pengguna', username);
    await this.fill('Kata sandi', password);
    await this.press('Masuk');
    await this.page.locator('.user-menu').waitFor();
  }

  /** Signs out through the menu and closes the browser; nothing may have gone wrong on any page. */
  async signOut(): Promise<void> {
    await this.page.locator('.user-menu summary').click();
    await this.page.getByRole('button', { name: 'Keluar' }).click();
    await this.see('Anda sudah keluar.');
    await this.leave();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
    expect(this.complaints).toEqual([]);
  }

  /** Opens a task of the group from the list, takes it, and has its form on screen. */
  async takeTask(name: string, ticket: string): Promise<void> {
    await this.openTask(name, ticket);
    await this.press('Ambil dan kerjakan', `Tugas “${name}” sekarang pada Anda.`);
  }

  async openTask(name: string, ticket: string): Promise<void> {
    await this.page.goto('/tasks');
    const row = this.page.getByRole('listitem').filter({ hasText: ticket });
    await row.getByRole('link', { name }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: link }).first().click();
  }

  /** Presses a button and waits until the page says `answer`. */
  async press(button: string, answer?: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    if (answer !== undefined) await this.see(answer);
    await this.program.drainJobs();
  }

  async see(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async fill(label: string, text: string, section?: string): Promise<void> {
    await this.field(label, section).fill(text);
  }

  async fillAll(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(answers)) await this.fill(label, text);
  }

  async select(label: string, option: string): Promise<void> {
    await this.field(label).selectOption({ label: option });
  }

  async attach(label: string, file: string): Promise<void> {
    await this.field(label).setInputFiles(file);
  }

  /** Chooses among radio buttons or ticks boxes of a question. */
  async choose(question: string, ...answers: string[]): Promise<void> {
    await this.answer(this.page.getByRole('group', { name: labelled(question) }), answers);
  }

  async chooseIn(section: string, question: string, ...answers: string[]): Promise<void> {
    const within = this.page.getByRole('group', { name: section, exact: true });
    await this.answer(within.getByRole('group', { name: labelled(question) }), answers);
  }

  async agree(statement: string): Promise<void> {
    await this.page.getByText(statement).click();
  }

  private field(label: string, section?: string): Locator {
    const within = section ? this.page.getByRole('group', { name: section, exact: true }) : this.page;
    return within.getByLabel(labelled(label));
  }

  private async answer(question: Locator, answers: readonly string[]): Promise<void> {
    for (const answer of answers) {
      const choice = question.getByLabel(answer, { exact: true });
      if (await choice.isChecked()) continue;
      const refreshes = (await choice.getAttribute('hx-post')) !== null;
      const fields = await this.page.locator('#form-fields').elementHandle();
      await question.getByText(answer, { exact: true }).click();
      // Other fields depend on this answer: the form is replaced by the server's.
      if (refreshes && this.javaScript) await fields?.waitForElementState('hidden');
    }
  }
}

/** A label as it is written, with or without the mark of optional fields after it. */
const labelled = (label: string): RegExp =>
  new RegExp(
    `^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s+\\((boleh dikosongkan|optional)\\))?\\s*$`,
  );
