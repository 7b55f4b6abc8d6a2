import { elementOf, elementsOf, kindOf, textOf } from '../../xml/moddle-element.ts';
import type { ModdleElement } from '../../xml/moddle-element.ts';
import { separated } from './separated.ts';

// Who does a user task, as BPMN draws it (10.3.4) and Camunda 7 reads it: a performer or human performer is the
// assignee; potential owners are candidates, written user(ani), group(office), or as plain names of groups. A
// role without an expression only says who it is about.

export interface People {
  assignees: string[];
  users: string[];
  groups: string[];
}

export function peopleOf(task: ModdleElement): People {
  const people: People = { assignees: [], users: [], groups: [] };
  for (const role of elementsOf(task, 'resources')) {
    const text = expressionOf(role);
    if (text === undefined) continue;
    if (kindOf(role) === 'potentialOwner') candidates(text, people);
    else if (kindOf(role) !== 'resourceRole') people.assignees.push(text);
  }
  return people;
}

const expressionOf = (role: ModdleElement): string | undefined =>
  textOf(elementOf(elementOf(role, 'resourceAssignmentExpression'), 'expression'), 'body');

function candidates(text: string, { users, groups }: People): void {
  for (const item of separated(text)) {
    const [, kind, name] = /^(user|group)\((.*)\)$/s.exec(item) ?? [];
    (kind === 'user' ? users : groups).push((name ?? item).trim());
  }
}
