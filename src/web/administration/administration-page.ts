import type { Page } from '../page.ts';

// The front page of administration. What stands on it follows from the route table, like the header.

export const administrationPage: Page = async ({ t }) => ({
  view: 'administration/administration',
  title: t('administration.title'),
});
