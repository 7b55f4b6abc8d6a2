import type { RequestHandler } from 'express';
import { Rejection } from '../../kernel/rejection.ts';

/** After the route table: nothing answered. */
export const noSuchPage: RequestHandler = (request, _response, next) => {
  next(new Rejection('not-found', `open ${request.path}`, 'no such page exists'));
};
