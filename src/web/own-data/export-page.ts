import { localDateOf } from '../../kernel/local-date.ts';
import { nikOf } from '../../service/applications/nik-of.ts';
import { accessLogOf } from '../../service/own-data/access-log.ts';
import { desksOf } from '../../service/own-data/desks-of.ts';
import { ownDataOf, type OwnApplication } from '../../service/own-data/own-data.ts';
import { signedIn, type Page, type PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

// The copy that a machine reads: everything of the page with the NIK whole, documents as links that open for this
// person only. The route records it, and each NIK in it is recorded besides.

const longestLog = 10_000;

export const exportPage: Page = async (request) => {
  const { services, now } = request;
  const actor = signedIn(request);
  const own = await ownDataOf(services.database, actor.id, localDateOf(now));
  const applications = [];
  for (const application of own.applications)
    applications.push(await exportedApplication(request, application));
  const copy = {
    format: 'alur-own-data',
    version: 1,
    takenAt: now.toISOString(),
    account: { ...own.account, roles: actor.roles },
    applications,
    certificates: own.certificates.map(
      ({ id: _, applicationId: __, holderId: ___, ...certificate }) => certificate,
    ),
    complaints: own.complaints.map(
      ({ files, complainantId: _, subjectId: __, receivedBy: ___, ...complaint }) => ({
        ...complaint,
        files: files.map(({ id: fileId, fileName, mediaType, size, uploadedAt }) => ({
          ...{ fileName, mediaType, size, uploadedAt },
          link: link(request, paths.complaints.file({ fileId })),
        })),
      }),
    ),
    requests: own.requests.map(({ answeredBy: _, subjectId: __, ...asked }) => asked),
    accessLog: await exportedLog(request),
  };
  return {
    about: { concerns: [actor.id] },
    content: JSON.stringify(copy, undefined, 2),
    mediaType: 'application/json; charset=utf-8',
    downloadAs: `data-saya-${actor.username}-${localDateOf(now)}.json`,
  };
};

async function exportedApplication(request: PageRequest, application: OwnApplication) {
  const { documents, consents, applicantId: _, ...said } = application;
  return {
    ...said,
    nik: await nikOf(request.services.service, signedIn(request), application.id),
    documents: documents.map(({ applicationId: __, ...document }) => ({
      ...document,
      link: link(request, paths.documents.one({ documentId: document.id })),
    })),
    consents: consents.map(({ applicationId: __, ...consent }) => consent),
  };
}

/** In which capacity, never by name. */
async function exportedLog(request: PageRequest) {
  const { database } = request.services;
  const { id: subjectId } = signedIn(request);
  const log = await accessLogOf(database, subjectId, { withOwn: true, limit: longestLog });
  const desks = await desksOf(
    database,
    log.flatMap(({ actorId }) => actorId ?? []),
  );
  return log.map(({ at, type, actorId, businessKey, content }) => ({
    ...{ at, type, case: businessKey, content },
    by: actorId === subjectId ? 'self' : ((actorId && desks.get(actorId)) ?? 'case number'),
  }));
}

const link = ({ services }: PageRequest, path: string): string => `${services.service.baseUrl ?? ''}${path}`;
