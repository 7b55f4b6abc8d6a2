import { calendarsIn } from '../../definitions/calendars.ts';
import { modelOf } from '../../definitions/model-of.ts';
import { instanceView } from '../../instances/views/instance-view.ts';
import { timeSharesOf } from '../../instances/time-shares/time-shares-of.ts';
import { pausesOf, timeUsed } from '../../instances/views/time-used.ts';
import { applicationOf } from '../../service/applications/application.ts';
import { standardVersionOf } from '../../service/standard/versions-begun-with.ts';
import { dispositionTasks } from '../../service/dispositions/disposition.ts';
import { documentsVisibleTo } from '../../service/documents/documents-of.ts';
import { settingsOf } from '../../service/context.ts';
import { visibleTasksIn } from '../../tasks/lists/visible-tasks-in.ts';
import { documentViews } from '../documents/document-views.ts';
import { dispositionsView } from '../dispositions/dispositions-view.ts';
import { signedIn, type Page } from '../page.ts';
import { paperLinks } from '../papers/paper-links.ts';
import { paths } from '../paths.ts';
import { reasonMaxLength } from '../access/reason.ts';
import { componentsOnDiagram } from '../standard/components-on-diagram.ts';
import { holdView } from '../holds/hold-view.ts';
import { timelineView } from '../timeline/timeline-view.ts';
import { caseBadge } from '../words/case-deadline.ts';
import { spanInWords } from '../words/span-in-words.ts';
import { spanOfMs } from '../words/working-span.ts';
import { callsView } from './calls-view.ts';
import { choicesView } from './choices-view.ts';
import { deadlinesView } from './deadlines-view.ts';
import { externalWorkView } from './external-work-view.ts';
import { failureOf } from './failure-of.ts';
import { marksOf } from './marks-of.ts';
import { timeSharesView } from './time-shares-view.ts';

const timelineLength = 200;

/** One case on its diagram, and everything that is known of it. */
export const instancePage: Page = async (request) => {
  const { services, params, now, locale, t } = request;
  const actor = signedIn(request);
  const { database } = services;
  const instance = await instanceView(database, params['instanceId'] ?? '');
  const model = await modelOf(database, instance.definitionId);
  const application = await applicationOf(database, { instanceId: instance.id });
  const calendar = (await calendarsIn(database))((await settingsOf(services.service)).calendarId);
  const until = instance.endedAt ?? now;
  const pauses = await pausesOf(database, instance.id, until);
  const used = calendar && timeUsed(calendar, { from: instance.startedAt, to: until }, pauses);
  const shares = calendar && (await timeSharesOf(database, calendar, [instance.id], now)).get(instance.id);
  const inWords = (ms: number) => (calendar ? spanInWords(spanOfMs(calendar, ms), locale) : '');
  const dispositions = await dispositionsView(request, application);
  const openable = await visibleTasksIn(database, actor, instance.id);
  const nameOf = (elementId: string) => model.nodes.get(elementId)?.name ?? elementId;
  return {
    view: 'instances/instance',
    title: instance.businessKey ?? instance.processName,
    about: { instanceId: instance.id },
    locals: {
      wide: true,
      live: [`instance:${instance.id}`],
      scripts: ['diagram.js'],
      styles: ['diagram.css'],
      instance,
      nameOf,
      failureOf,
      ...(await callsView(database, instance.id)),
      externalWork: await externalWorkView(request, instance.id, nameOf),
      marks: marksOf(instance),
      where: [...instance.tokens.keys()].map(nameOf),
      deadline:
        instance.state === 'running' ? caseBadge(calendar, instance.deadlines, now, locale) : undefined,
      deadlines: deadlinesView(calendar, instance.deadlines, until, locale),
      used: used && { gross: inWords(used.grossMs), net: inWords(used.netMs) },
      shares: calendar && shares && timeSharesView(calendar, shares, request),
      pauses: pauses.filter(({ from, to }) => to.getTime() - from.getTime() >= 60_000),
      application,
      standard: await componentsOnDiagram(
        database,
        model,
        now,
        application && (await standardVersionOf(database, application.id)),
      ),
      documents: application
        ? documentViews(await documentsVisibleTo(database, actor, application.id), locale)
        : [],
      papers: application && actor.can('identity.see') ? paperLinks(application.ticketNumber, locale) : [],
      dispositions,
      isDisposed: [...model.nodes.keys()].some((elementId) => dispositionTasks.has(elementId)),
      ...(await holdView(database, actor, instance.id)),
      dispositionPath:
        dispositions.length > 0 ? paths.instances.disposition({ instanceId: instance.id }) : undefined,
      timeline: await timelineView(database, instance.id, { model, locale, limit: timelineLength }),
      xmlPath: paths.processes.diagram({ definitionId: instance.definitionId }),
      canRepair: actor.can('instances.repair'),
      ...choicesView(instance.id, instance.choices, nameOf),
      reasonMaxLength,
      cancelPath: paths.instances.cancellation({ instanceId: instance.id }),
      retryPath: (incidentId: string) => paths.instances.retry({ instanceId: instance.id, incidentId }),
      taskPath: (taskId: string) => (openable.has(taskId) ? paths.tasks.one({ taskId }) : undefined),
      stateText: t(`instances.states.${instance.state}`),
    },
  };
};
