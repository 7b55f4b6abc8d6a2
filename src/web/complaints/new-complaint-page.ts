import type { Page } from '../page.ts';
import { showComplaintForm } from './show-complaint-form.ts';

export const newComplaintPage: Page = async (request) => showComplaintForm(request);

/** The same form for what was typed so far: other fields may be asked now. Stores nothing. */
export const complaintFieldsPage: Page = async (request) => showComplaintForm(request, request.body);
