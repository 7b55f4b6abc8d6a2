import {
  inboxOrders,
  inboxViews,
  type InboxOrder,
  type InboxQuery,
  type InboxView,
} from '../../tasks/lists/inbox.ts';
import { readListChoice, writeListChoice } from '../list-query.ts';

// The address of a task list ↔ what it asks for. Everything a person chose stays in the address.

const pageSize = 25;

export function readInboxQuery(query: URLSearchParams, fallback: InboxView): InboxQuery {
  return {
    view: oneOf<InboxView>(inboxViews, query.get('view')) ?? fallback,
    order: oneOf<InboxOrder>(inboxOrders, query.get('order')) ?? 'due',
    limit: pageSize,
    ...readListChoice(query),
  };
}

export function inboxAddress(path: string, query: Partial<InboxQuery>): string {
  const parameters = new URLSearchParams();
  if (query.view) parameters.set('view', query.view);
  if (query.order && query.order !== 'due') parameters.set('order', query.order);
  writeListChoice(parameters, query);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word | undefined {
  return words.find((word) => word === text);
}
