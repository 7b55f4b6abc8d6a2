import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel } from '../../src/engine/model/compile-model.ts';
import type { Model } from '../../src/engine/model/model.ts';
import type { Variables } from '../../src/engine/variables.ts';
import { defaultComplaintSettings, limitVariables } from '../../src/service/complaints/complaint-settings.ts';
import { layanan } from '../calendar/layanan.ts';
import { EngineCase } from '../engine/engine-case.ts';

// One complaint walked through the process by the engine alone, with what the handlers give a case without trouble.

export const folder = join('processes', 'pengaduan-layanan');
export const readProcess = (): string => readFileSync(join(folder, 'process.bpmn'), 'utf8');
export const pengaduan = (): Promise<Model> => compileModel(readProcess());

const given: Readonly<Record<string, Variables>> = {
  Svc_RegPengaduan: { kelompokPetugas: ['petugas'], penanganPetugas: [] },
  Snd_TeruskanPejabat: {
    kelompokPejabat: ['pejabat-pengaduan'],
    penanganPejabat: [],
    jangkaWaktu: 'P14D',
    jangkaPengingat: 'P12D',
  },
};

export class PengaduanCase extends EngineCase {
  /** Every service and send task that ran, in order. */
  readonly ran: string[] = [];
  readonly outcomesSet: string[] = [];

  constructor(model: Model, now = new Date('2026-11-23T02:00:00.000Z')) {
    super(model, { now, calendar: (id) => (id === 'layanan' ? layanan : undefined) });
  }

  complain(): this {
    const limits = limitVariables(defaultComplaintSettings);
    return this.start({ pengadu: 'pengadu-1', nomorPengaduan: 'PG-2026-000001', ...limits }).work();
  }

  work(): this {
    for (let job = [...this.jobs.values()][0]; job; job = [...this.jobs.values()][0]) {
      this.ran.push(job.elementId);
      if (job.settings.outcome !== undefined) this.outcomesSet.push(job.settings.outcome);
      this.finishJob(job.elementId, given[job.elementId] ?? {});
    }
    return this;
  }

  does(elementId: string, answers: Variables = {}): this {
    return this.complete(elementId, answers).work();
  }

  responds(hasilAduan: string): this {
    return this.does('Usr_Tanggapi', { hasilAduan });
  }

  due(timer: string): this {
    return this.fire(timer).work();
  }
}
