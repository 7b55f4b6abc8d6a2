import { closeDatabase, openDatabase } from '../../../src/persistence/database.ts';
import { inTransaction } from '../../../src/persistence/in-transaction.ts';
import { settingsOf } from '../../../src/service/context.ts';
import { saveSettings, type SettingsChange } from '../../../src/service/settings/save-settings.ts';
import { settingFields, settingSections } from '../../../src/service/settings/setting-fields.ts';
import { textOfValue, valueTyped } from '../../../src/service/settings/typed-setting.ts';
import { settingsWith, valueAt } from '../../../src/service/settings/overrides.ts';
import { defaultSettings, serviceSettings } from '../../../src/service/settings.ts';
import { aService, type TestService } from '../support/a-service.ts';

describe('settings of the office', () => {
  let service: TestService;
  beforeEach(async () => {
    service = await aService();
  });
  afterEach(() => service.close());

  const change = (values: SettingsChange['values'], more: Partial<SettingsChange> = {}) =>
    saveSettings(service.context, {
      values,
      readVersion: 0,
      reason: 'rapat dinas',
      actor: service.people.admin,
      locale: 'id',
      ...more,
    });

  it("are the program's own until somebody changes them", async () => {
    expect(await settingsOf(service.context)).toEqual(defaultSettings);
    expect(serviceSettings.parse(defaultSettings)).toEqual(defaultSettings);
  });

  it('are changed by their paths, and keep everything else', async () => {
    expect(await change({ 'letter.unit': 'DISKOMINFO', maximumWorkingDays: 7 })).toBe(1);
    expect(await settingsOf(service.context)).toEqual({
      ...defaultSettings,
      maximumWorkingDays: 7,
      letter: { ...defaultSettings.letter, unit: 'DISKOMINFO' },
    });
  });

  it('count in another process of the program from the next command on', async () => {
    const other = await openDatabase(service.address);
    const elsewhere = { ...service.context, database: other };
    expect((await settingsOf(elsewhere)).letter.unit).toBe('DINKOMINFO');
    await change({ 'letter.unit': 'DISKOMINFO' });
    expect((await settingsOf(elsewhere)).letter.unit).toBe('DISKOMINFO');
    await closeDatabase(other);
  });

  it('forget what was rolled back, also where its number is used again', async () => {
    const undone = inTransaction(service.context.database, async () => {
      await change({ 'letter.unit': 'SALAH' });
      expect((await settingsOf(service.context)).letter.unit).toBe('SALAH');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await settingsOf(service.context)).letter.unit).toBe('DINKOMINFO');
    await change({ 'letter.unit': 'BENAR' });
    expect((await settingsOf(service.context)).letter.unit).toBe('BENAR');
  });

  it('keep who, when, why, before and after; of persons only that something changed', async () => {
    await change({ 'letter.unit': 'DISKOMINFO', 'complaintsOfficer.phone': '0811-0000-000' });
    const [row] = await service.rows<{ content: string; actor_id: string }>(
      "SELECT content, actor_id FROM history WHERE type = 'settings.changed'",
    );
    expect(row?.actor_id).toBe(service.people.admin.id);
    expect(JSON.parse(row?.content ?? '')).toEqual({
      version: 1,
      reason: 'rapat dinas',
      restoredFrom: null,
      changes: [
        { path: 'letter.unit', before: 'DINKOMINFO', after: 'DISKOMINFO' },
        { path: 'complaintsOfficer.phone' },
      ],
    });
  });

  it('write no version where nothing differs', async () => {
    expect(await change({ 'letter.unit': 'DINKOMINFO' })).toBeUndefined();
    expect(await service.count('office_settings')).toBe(0);
  });

  it.each([
    [{ maximumWorkingDays: 'banyak' }, 'maximumWorkingDays'],
    [{ targetWorkingDays: 6 }, 'targetWorkingDays'],
    [{ 'institution.name': '' }, 'institution.name'],
    [{ 'letter.numberPattern': '{urut}/2026' }, 'letter.numberPattern'],
    [{ 'letter.numberPattern': '{urut}/{tahun}/{bulan}' }, 'letter.numberPattern'],
    [{ officialEmailDomains: ['bukan domain'] }, 'officialEmailDomains'],
    [{ amsAddress: 'portal' }, 'amsAddress'],
    [{ renewalReminderDays: [30, 0] }, 'renewalReminderDays'],
    [{ 'csr.hashes': [] }, 'csr.hashes'],
  ])('refuse %j at its field', async (values, field) => {
    const refused = change(values as SettingsChange['values']);
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', problems: [{ field }] });
    expect(await service.count('office_settings')).toBe(0);
  });

  it('ask for a reason', async () => {
    const refused = change({ 'letter.unit': 'X' }, { reason: '' });
    await expect(refused).rejects.toMatchObject({ problems: [{ field: 'reason' }] });
  });

  it('refuse to overwrite what somebody else changed unread, and take what does not collide', async () => {
    await change({ 'letter.unit': 'PERTAMA' });
    await expect(change({ 'letter.unit': 'KEDUA' })).rejects.toMatchObject({ kind: 'conflict' });
    expect(await change({ 'letter.channel': 'Kurir' })).toBe(2);
    expect((await settingsOf(service.context)).letter).toMatchObject({ unit: 'PERTAMA', channel: 'Kurir' });
  });

  it('let one of two win who save at once, and tell the other', async () => {
    const outcomes = await Promise.allSettled([
      change({ 'letter.unit': 'PERTAMA' }),
      change({ 'letter.unit': 'KEDUA' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict' },
    });
    expect(await service.count('office_settings')).toBe(1);
  });

  it('give way to the default where a newer program no longer accepts or knows a value', () => {
    const settings = settingsWith({ maximumWorkingDays: 900, 'letter.unit': 'X', gone: 1 });
    expect(settings).toMatchObject({ maximumWorkingDays: 5, letter: { unit: 'X' } });
    expect(settings).not.toHaveProperty('gone');
  });

  it('give a new case what it keeps: its times, and whether there is a head of section', async () => {
    await change({
      'organisation.hasSectionHead': false,
      targetWorkingDays: 2,
      maximumWorkingDays: 4,
      repairWorkingDays: 7,
    });
    const { instanceId } = await service.apply();
    const [row] = await service.rows<{ snapshot: string }>(
      'SELECT snapshot FROM instances WHERE id = ?',
      instanceId,
    );
    expect(JSON.parse(row?.snapshot ?? '')).toMatchObject({
      scopes: {
        1: {
          vars: { adaKepalaSeksi: false, waktuTarget: 'P2D', waktuBatas: 'P4D', waktuPerbaikan: 'P7D' },
        },
      },
    });
  });

  it('stand in a form as they are read back from it', () => {
    expect(settingSections.length).toBeGreaterThan(5);
    for (const field of settingFields) {
      const value = valueAt(defaultSettings, field.path);
      const shown = field.kind === 'boxes' ? (value as string[]) : textOfValue(field, value);
      expect([field.path, valueTyped(field, shown)]).toEqual([field.path, value]);
    }
  });
});
