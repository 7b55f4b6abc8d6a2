import { createHmac } from 'node:crypto';
import type { Database } from '../../persistence/database.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { hashOfToken } from '../../identity/tokens/token-secret.ts';
import { read } from '../../persistence/read.ts';
import type { Application } from '../applications/application.ts';
import type { ServiceContext } from '../context.ts';
import { queueNotice } from '../outbox/queue-notice.ts';
import { keyFor } from '../secrecy/sealing.ts';

// Who may answer, and whether they have: one token a finished case. The token follows from the case by a key
// that the database does not hold, and only its hash is stored, so that a row says that somebody has answered
// and neither who, nor when, nor what.

/** The template of its message. */
export const surveyInvitation = 'undangan-survei';

const tokenOf = (masterKey: Buffer, applicationId: string): string =>
  createHmac('sha256', keyFor(masterKey, 'survey')).update(applicationId).digest('base64url');

/** Once a case, however often it is closed. */
export async function inviteToSurvey(
  context: ServiceContext,
  tx: Transaction,
  { id, applicantId, email, instanceId, ticketNumber }: Application,
  now: Date,
): Promise<void> {
  const tokenHash = hashOfToken(tokenOf(context.masterKey, id));
  const known = await tx.query('SELECT used FROM survey_invitations WHERE token_hash = ?', [tokenHash]);
  if (known.length > 0) return;
  await tx.insert('survey_invitations', { token_hash: tokenHash, used: 0 });
  await queueNotice(context, tx, {
    key: `survey:${id}`,
    name: surveyInvitation,
    content: { values: { ticket: ticketNumber } },
    recipients: [{ id: applicantId, email }],
    instanceId,
    now,
  });
}

export type Invitation = 'open' | 'used';

export async function invitationWith(database: Database, token: string): Promise<Invitation | undefined> {
  const [row] = await read<{ used: number }>(
    database,
    'SELECT used FROM survey_invitations WHERE token_hash = ?',
    [hashOfToken(token)],
  );
  return row && (Number(row.used) === 1 ? 'used' : 'open');
}

/** For the applicant's page of the case; undefined while the case runs. */
export async function invitationOf(
  { database, masterKey }: ServiceContext,
  applicationId: string,
): Promise<{ token: string; state: Invitation } | undefined> {
  const token = tokenOf(masterKey, applicationId);
  const state = await invitationWith(database, token);
  return state && { token, state };
}

/** Whether it was still open: of two who send it at once, one. */
export const useInvitation = async (tx: Transaction, token: string): Promise<boolean> =>
  (await tx.run('UPDATE survey_invitations SET used = 1 WHERE token_hash = ? AND used = 0', [
    hashOfToken(token),
  ])) === 1;
