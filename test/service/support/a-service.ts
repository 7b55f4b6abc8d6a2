import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployProcess } from '../../../src/definitions/deploy-process.ts';
import { actorOf, type Actor } from '../../../src/identity/actor.ts';
import { roles, type Role } from '../../../src/identity/roles.ts';
import type { DatabaseAddress } from '../../../src/persistence/database.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { read } from '../../../src/persistence/read.ts';
import type { ReceivedFile } from '../../../src/service/documents/receive-uploads.ts';
import type { ServiceContext } from '../../../src/service/context.ts';
import { submitApplication, type Receipt } from '../../../src/service/applications/submit-application.ts';
import { aDatabase } from '../../support/database.ts';
import { aPdf, aPicture } from './files.ts';
import { rightAnswers } from './registration.ts';

// The service on a real database in a folder of its own, with one invented person for each role, a clock the
// test sets, and a process of one task and one message.

export interface TestService {
  context: ServiceContext;
  /** The same database for another process. */
  address: DatabaseAddress;
  people: Record<Role | 'other-pemohon', Actor>;
  setClock(iso: string): void;
  rows<Row>(sql: string, ...params: string[]): Promise<Row[]>;
  count(table: string): Promise<number>;
  files(): Promise<ReceivedFile[]>;
  apply(change?: Record<string, unknown>, applicant?: Actor): Promise<Receipt>;
  close(): Promise<void>;
}

const idOf = (name: string) => `user-${name}`;

export async function aService({ smtpUrl }: { smtpUrl?: string } = {}): Promise<TestService> {
  const { database, address, remove } = await aDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'alur-service-'));
  let now = new Date('2026-11-23T02:00:00.000Z');
  const clock = { now: () => now };
  const context: ServiceContext = {
    database,
    clock,
    wake: () => undefined,
    dataDirectory,
    masterKey: Buffer.alloc(32, 7),
    smtpUrl,
  };
  await seedCalendar(context);
  const people = await seedPeople(context);
  await deployProcess(context, { files: [{ name: 'process.bpmn', content: testProcess }] });
  const rows = <Row>(sql: string, ...params: string[]) => read<Row>(database, sql, params);
  const files = async () => [
    ...(await Promise.all(
      ['surat-permohonan', 'formulir-pendaftaran', 'surat-rekomendasi', 'sk-jabatan'].map(async (kind) => ({
        kind,
        fileName: `${kind}.pdf`,
        bytes: await aPdf(),
      })),
    )),
    { kind: 'scan-ktp', fileName: 'ktp.png', bytes: await aPicture('png') },
  ];
  return {
    context,
    address,
    people,
    setClock: (iso) => (now = new Date(iso)),
    rows,
    count: async (table) => Number((await rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n),
    files,
    apply: async (change = {}, applicant = people.pemohon) =>
      submitApplication(context, {
        applicantId: applicant.id,
        values: { ...rightAnswers, ...change },
        files: await files(),
        locale: 'id',
        ip: '192.0.2.1',
      }),
    close: async () => {
      await remove();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function seedCalendar({ database, clock }: ServiceContext): Promise<void> {
  const content = readFileSync(join(__dirname, '../../../data/seeds/calendar-layanan.json'), 'utf8');
  await inTransaction(database, (tx) =>
    tx.insert('calendars', {
      id: 'layanan',
      name: 'Layanan',
      content,
      version: 1,
      updated_at: clock.now().toISOString(),
    }),
  );
}

async function seedPeople({ database, clock }: ServiceContext): Promise<TestService['people']> {
  const person = (name: string, role: Role) =>
    actorOf({ id: idOf(name), username: name, name: `Orang ${name}`, roles: [role] });
  const people = [...roles.map((role) => person(role, role)), person('other-pemohon', 'pemohon')];
  await inTransaction(database, async (tx) => {
    for (const { id, username, name, roles: held } of people) {
      const email = `${username}@pekalongankota.go.id`;
      await tx.insert('users', {
        ...{ id, username, name, email, password_hash: 'unusable', failed_logins: 0 },
        created_at: clock.now().toISOString(),
      });
      await tx.insert(
        'user_roles',
        held.map((role) => ({ user_id: id, role })),
      );
    }
  });
  return Object.fromEntries(people.map((each) => [each.username, each])) as TestService['people'];
}

const testProcess = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    id="Defs" targetNamespace="https://example.org">
  <bpmn:message id="Msg" name="PenarikanPermohonan" />
  <bpmn:process id="penerbitan-se-individu" name="Uji" isExecutable="true">
    <bpmn:startEvent id="Start" />
    <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Usr_DisposisiKadis" />
    <bpmn:userTask id="Usr_DisposisiKadis" name="Disposisi" camunda:candidateGroups="kepala-dinas" />
    <bpmn:sequenceFlow id="F2" sourceRef="Usr_DisposisiKadis" targetRef="End" />
    <bpmn:endEvent id="End" />
    <bpmn:subProcess id="Esp" triggeredByEvent="true">
      <bpmn:startEvent id="Es" isInterrupting="true"><bpmn:messageEventDefinition id="Med" messageRef="Msg" /></bpmn:startEvent>
      <bpmn:sequenceFlow id="F3" sourceRef="Es" targetRef="Svc" />
      <bpmn:serviceTask id="Svc" camunda:type="external" camunda:topic="record-withdrawal" />
      <bpmn:sequenceFlow id="F4" sourceRef="Svc" targetRef="Ee" />
      <bpmn:endEvent id="Ee" />
    </bpmn:subProcess>
  </bpmn:process>
</bpmn:definitions>`;
