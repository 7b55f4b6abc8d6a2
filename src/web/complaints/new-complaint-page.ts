import type { Page } from '../page.ts';
import { showComplaintForm } from './show-complaint-form.ts';

export const newComplaintPage: Page = (request) => showComplaintForm(request, 'public');

/** The same form for what was typed so far: other fields may be asked now. Stores nothing. */
export const complaintFieldsPage: Page = (request) => showComplaintForm(request, 'public', request.body);

export const entryPage: Page = (request) => showComplaintForm(request, 'entry');

export const entryFieldsPage: Page = (request) => showComplaintForm(request, 'entry', request.body);
