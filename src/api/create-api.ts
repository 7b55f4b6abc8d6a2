import type { RequestHandler } from 'express';
import { mountEndpoints } from './mount-endpoints.ts';
import { documents } from './documents/documents.ts';
import { endpoints } from './routes.ts';
import type { ApiServices } from './services.ts';

// The API in two parts, both for /api/v1. The calls stand before everything that pages need and programs do not
// (sessions, languages, the headers of a page); what no row answers goes on to the documents, which people read in
// a browser, under the same headers as every other page.

export interface Api {
  readonly calls: RequestHandler;
  readonly documents: RequestHandler;
}

export const createApi = (services: ApiServices): Api => ({
  calls: mountEndpoints(services, endpoints),
  documents: documents(endpoints),
});
