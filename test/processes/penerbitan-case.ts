import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel } from '../../src/engine/model/compile-model.ts';
import type { Model } from '../../src/engine/model/model.ts';
import type { Variables } from '../../src/engine/variables.ts';
import { layanan } from '../calendar/layanan.ts';
import { EngineCase } from '../engine/engine-case.ts';

// One application walked through the deployed process by the engine alone: no database, no handler. What
// the handlers return is what a case without trouble gets.

export const folder = join('processes', 'penerbitan-se-individu');
export const readProcess = (): string => readFileSync(join(folder, 'process.bpmn'), 'utf8');
export const penerbitan = (): Promise<Model> => compileModel(readProcess());

/** Monday 23 November 2026, 09.00 in Pekalongan. */
export const monday = new Date('2026-11-23T02:00:00.000Z');

export class PenerbitanCase extends EngineCase {
  /** Every service and send task that ran, in order. */
  readonly ran: string[] = [];
  readonly outcomesSet: string[] = [];

  constructor(model: Model, now = monday) {
    super(model, { now, calendar: (id) => (id === 'layanan' ? layanan : undefined) });
  }

  apply(variables: Variables = {}): this {
    return this.start({ pemohon: 'pemohon-1', nomorTiket: 'SE-2026-000001', ...variables }).work();
  }

  /** Finishes jobs until none is left; those named in `except` stay. */
  work(...except: string[]): this {
    for (;;) {
      const job = [...this.jobs.values()].find(({ elementId }) => !except.includes(elementId));
      if (!job) return this;
      this.ran.push(job.elementId);
      if (job.settings.outcome !== undefined) this.outcomesSet.push(job.settings.outcome);
      this.finishJob(job.elementId);
    }
  }

  does(elementId: string, answers: Variables = {}): this {
    return this.complete(elementId, answers).work();
  }

  decides(keputusanBSrE: string): this {
    return this.message('Rcv_KeputusanBSrE', { keputusanBSrE }).work();
  }

  untilVerification(): this {
    return this.apply().does('Usr_DisposisiKadis').does('Usr_DisposisiKabid').does('Usr_DisposisiKasi');
  }

  untilSignature(): this {
    return this.untilVerification()
      .does('Usr_VerifikasiBerkas', { hasilVerifikasi: 'LENGKAP' })
      .does('Usr_SusunSurat');
  }

  untilAms(): this {
    return this.untilSignature()
      .does('Usr_TandaTanganSurat', { suratDisetujui: true })
      .does('Usr_SiapkanAkunAMS');
  }

  untilAgreement(): this {
    return this.untilAms()
      .does('Usr_AjukanAMS')
      .does('Usr_PilihJenis')
      .does('Usr_BuatCSR')
      .does('Usr_UnggahRekomendasi');
  }

  untilAmsVerification(): this {
    return this.untilAgreement().does('Usr_Perjanjian', { setujuPerjanjian: true });
  }

  untilDecision(): this {
    return this.untilAmsVerification().does('Usr_VerifikasiAMS', { hasilAMS: 'DITERUSKAN' });
  }
}
