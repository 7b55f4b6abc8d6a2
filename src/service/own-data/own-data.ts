import { groupBy } from '../../kernel/group-by.ts';
import type { Database } from '../../persistence/database.ts';
import { read } from '../../persistence/read.ts';
import { oneOf } from '../../persistence/statements/condition.ts';
import type { Application } from '../applications/application.ts';
import { applicationsOf } from '../applications/application.ts';
import { filesOf, type ComplaintFile } from '../complaints/complaint-files.ts';
import { complaintsOf } from '../complaints/complaints-for.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { certificatesOfHolder, type RegisteredCertificate } from '../certificates/registered-certificate.ts';
import { dataRequestsOf, type DataRequest } from '../data-requests/data-request.ts';
import { documentsOf } from '../documents/documents-of.ts';
import type { StoredDocument } from '../documents/document.ts';

// Everything stored about one person, gathered for that person. Nothing of anybody else is in it: who handled a case is
// told by the access log, as a role.

export interface Consent {
  readonly applicationId: string;
  readonly kind: string;
  readonly textVersion: string;
  /** Of the words as they were read. */
  readonly textSha256: string;
  readonly answer: string;
  readonly givenAt: string;
  readonly withdrawnAt: string | null;
}

export interface OwnApplication extends Application {
  readonly documents: readonly StoredDocument[];
  readonly consents: readonly Consent[];
}

export interface OwnComplaint extends Complaint {
  readonly files: readonly ComplaintFile[];
}

export interface OwnData {
  readonly account: Account | undefined;
  readonly applications: readonly OwnApplication[];
  readonly certificates: readonly RegisteredCertificate[];
  readonly complaints: readonly OwnComplaint[];
  readonly requests: readonly DataRequest[];
}

export interface Account {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly nip: string | null;
  readonly unit: string | null;
  readonly createdAt: string;
}

export async function ownDataOf(database: Database, userId: string, today: string): Promise<OwnData> {
  const applications = await allApplications(database, userId);
  const consents = await consentsOf(database, applications);
  const own: OwnApplication[] = [];
  for (const application of applications)
    own.push({
      ...application,
      documents: await documentsOf(database, application.id),
      consents: consents.get(application.id) ?? [],
    });
  const complaints: OwnComplaint[] = [];
  for (const complaint of await complaintsOf(database, userId))
    complaints.push({ ...complaint, files: await filesOf(database, complaint.id) });
  return {
    account: await accountOf(database, userId),
    applications: own,
    certificates: await certificatesOfHolder(database, userId, today),
    complaints,
    requests: await dataRequestsOf(database, userId),
  };
}

const atOnce = 100;

async function allApplications(database: Database, userId: string): Promise<Application[]> {
  const found: Application[] = [];
  let after: string | undefined;
  do {
    const page = await applicationsOf(database, userId, { limit: atOnce, after });
    found.push(...page.applications);
    after = page.next;
  } while (after !== undefined);
  return found;
}

async function accountOf(database: Database, userId: string): Promise<Account | undefined> {
  const sql = 'SELECT username, name, email, nip, unit, created_at AS "createdAt" FROM users WHERE id = ?';
  return (await read<Account>(database, sql, [userId]))[0];
}

async function consentsOf(
  database: Database,
  applications: readonly Application[],
): Promise<ReadonlyMap<string, readonly Consent[]>> {
  const these = oneOf(
    'application_id',
    applications.map(({ id }) => id),
  );
  const rows = await read<Consent>(
    database,
    `SELECT application_id AS "applicationId", kind, text_version AS "textVersion", text_sha256 AS "textSha256",
            answer, given_at AS "givenAt", withdrawn_at AS "withdrawnAt"
     FROM consents WHERE ${these.sql} ORDER BY given_at, kind`,
    these.params,
  );
  return groupBy(rows, ({ applicationId }) => applicationId);
}
