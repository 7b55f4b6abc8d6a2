import {
  inboxOrders,
  inboxViews,
  type InboxOrder,
  type InboxQuery,
  type InboxView,
} from '../../tasks/inbox.ts';

// The address of a task list ↔ what it asks for. Everything a person chose stays in the address.

const pageSize = 25;

export function readInboxQuery(query: URLSearchParams, fallback: InboxView): InboxQuery {
  const search = query.get('q')?.slice(0, 100);
  const step = query.get('step');
  const after = query.get('after');
  return {
    view: oneOf<InboxView>(inboxViews, query.get('view')) ?? fallback,
    order: oneOf<InboxOrder>(inboxOrders, query.get('order')) ?? 'due',
    limit: pageSize,
    ...(search ? { search } : {}),
    ...(step && /^[1-8]$/.test(step) ? { step } : {}),
    ...(after ? { after } : {}),
  };
}

export function inboxAddress(path: string, query: Partial<InboxQuery>): string {
  const parameters = new URLSearchParams();
  if (query.view) parameters.set('view', query.view);
  if (query.order && query.order !== 'due') parameters.set('order', query.order);
  if (query.search) parameters.set('q', query.search);
  if (query.step) parameters.set('step', query.step);
  if (query.after) parameters.set('after', query.after);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word | undefined {
  return words.find((word) => word === text);
}
