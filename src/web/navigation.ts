import type { Actor } from '../identity/actor.ts';
import type { IconName } from './rendering/icons.ts';
import { paths } from './paths.ts';
import type { Need, Route } from './route.ts';

// What stands in the header. Who sees a row is not said here: it follows from the route table, so a
// link is offered exactly where the page behind it would open. Who has signed in came to work: the
// public pages are then in the footer only.

export interface NavigationRow {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
}

const rows: readonly NavigationRow[] = [
  { path: paths.tasks.index, label: 'navigation.tasks', icon: 'list-task' },
  { path: paths.applications.index, label: 'navigation.myApplications', icon: 'folder2-open' },
  { path: paths.certificates.own, label: 'navigation.myCertificates', icon: 'shield-check' },
  { path: paths.instances.index, label: 'navigation.instances', icon: 'files' },
  { path: paths.registers.incoming, label: 'navigation.registers', icon: 'journal-text' },
  { path: paths.certificates.index, label: 'navigation.certificates', icon: 'shield-check' },
  { path: paths.evaluations.index, label: 'navigation.evaluations', icon: 'calendar3' },
  { path: paths.disposals.index, label: 'navigation.disposals', icon: 'folder2-open' },
  { path: paths.breaches.index, label: 'navigation.breaches', icon: 'shield-lock' },
  { path: paths.processes.index, label: 'navigation.processes', icon: 'diagram-3' },
  { path: paths.administration, label: 'navigation.administration', icon: 'gear' },
  { path: paths.serviceStandard, label: 'navigation.serviceStandard', icon: 'journal-text' },
  { path: paths.complaints.index, label: 'navigation.complaints', icon: 'chat-left-text' },
  { path: paths.dataRequests.index, label: 'navigation.dataRequests', icon: 'shield-lock' },
  { path: paths.satisfaction, label: 'navigation.satisfaction', icon: 'clipboard-check' },
  { path: paths.survey.paper, label: 'navigation.surveyPaper', icon: 'clipboard-check' },
  { path: paths.complaints.mine, label: 'navigation.myComplaints', icon: 'chat-left-text' },
  { path: paths.complaints.new, label: 'navigation.complaint', icon: 'chat-left-text' },
];

/** What an administrator sets up: one entry in the header, and a page of its own behind it. */
const administration: readonly NavigationRow[] = [
  { path: paths.settings.index, label: 'navigation.settings', icon: 'gear' },
  { path: paths.calendars.index, label: 'navigation.calendars', icon: 'calendar3' },
  { path: paths.people.index, label: 'navigation.people', icon: 'people' },
  { path: paths.units.index, label: 'navigation.units', icon: 'building' },
  { path: paths.deputies.index, label: 'navigation.deputies', icon: 'person-check' },
  { path: paths.standard.edit, label: 'navigation.standard', icon: 'journal-text' },
  { path: paths.texts.index, label: 'navigation.texts', icon: 'file-earmark-text' },
  { path: paths.tokens.all, label: 'navigation.tokens', icon: 'lock' },
];

/** Who may not open the page of administration, but one of the pages behind it, has that in the header. */
export const navigationFor = (routes: readonly Route[], actor: Actor | undefined): NavigationRow[] =>
  openTo(routes, actor, [...rows, ...administration]).filter(
    (row, _, open) =>
      !administration.includes(row) || !open.some(({ path }) => path === paths.administration),
  );

export const administrationFor = (routes: readonly Route[], actor: Actor | undefined): NavigationRow[] =>
  openTo(routes, actor, administration);

function openTo(
  routes: readonly Route[],
  actor: Actor | undefined,
  offered: readonly NavigationRow[],
): NavigationRow[] {
  return offered.filter(({ path }) => {
    const route = routes.find((each) => each.method === 'get' && each.path === path);
    if (!route || (actor && route.needs === 'public')) return false;
    return mayOpen(actor, route.needs);
  });
}

export const mayOpen = (actor: Actor | undefined, needs: Need): boolean =>
  needs === 'public' || (actor !== undefined && (needs === 'signed-in' || actor.can(needs)));
