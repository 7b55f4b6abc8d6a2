import type { Browser } from 'playwright-core';
import { aSite, type Site } from '../../support/site.ts';
import { certificateExits } from './certificate-exits.ts';
import { dataRequests } from './data-requests.ts';
import { disposals } from './disposals.ts';
import { leftAlone } from './left-alone.ts';
import { renewalExits } from './renewal-exits.ts';
import { revocations } from './revocations.ts';
import { takenAway } from './taken-away.ts';

// Every way out of the cases about a certificate, in one running program: what people decide first, then what
// the clock does to cases that are left alone.

export function exits(browser: () => Browser): void {
  let shared: Site;
  beforeAll(async () => void (shared = await aSite(browser())));
  afterAll(() => shared.close());
  const site = () => shared;

  describe('an application', () => certificateExits(site));
  describe('a renewal', () => renewalExits(site));
  describe('revocations', () => revocations(site));
  describe('cases that are left alone', () => leftAlone(site));
  describe('requests of data owners', () => dataRequests(site));
  describe('what is taken away', () => takenAway(site));
  describe('what is kept after all', () => disposals(browser));
}
