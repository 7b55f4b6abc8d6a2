import type { Page } from '../page.ts';

/** The bell of the header with its count, for a page that brings it up to date. */
export const bellPage: Page = () => Promise.resolve({ fragment: 'notifications/bell' });
