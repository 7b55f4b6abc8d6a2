import { standardVersionOf } from '../../../src/service/standard/versions-begun-with.ts';
import { serviceStandard } from '../../../src/service/standard/service-standard.ts';
import { publishText } from '../../../src/service/texts/publish.ts';
import { versionOf } from '../../../src/service/texts/published.ts';
import { wordsKind } from '../../../src/service/texts/words.ts';
import { aService, type TestService } from '../support/a-service.ts';

describe('a case and its service standard', () => {
  let service: TestService;
  beforeEach(async () => {
    service = await aService();
  });
  afterEach(() => service.close());

  const publication = () => ({
    effectiveOn: '2026-11-23',
    reason: 'ditinjau',
    readVersion: 1,
    actor: service.people.admin,
    locale: 'id' as const,
  });

  it('keeps the version that it began with', async () => {
    const { database } = service.context;
    const { applicationId } = await service.apply();
    const former = serviceStandard.program();
    const content = { ...former, service: 'Pelayanan yang baru' };
    expect(await publishText(service.context, serviceStandard, { ...publication(), content })).toBe(2);
    expect(await standardVersionOf(database, applicationId)).toBe(1);
    expect((await versionOf(database, serviceStandard, 1))?.content).toEqual(former);
    expect((await versionOf(database, serviceStandard, 2))?.content.service).toBe('Pelayanan yang baru');
  });

  it('begins with the one in force, and with the privacy notice in force', async () => {
    const content = serviceStandard.program();
    await publishText(service.context, serviceStandard, { ...publication(), content });
    const privacy = wordsKind('privacy');
    if (!privacy) throw new Error('There is no privacy notice');
    await publishText(service.context, privacy, { ...publication(), content: privacy.program() });
    await service.apply();
    expect(await service.rows('SELECT standard_version, privacy_version FROM applications')).toEqual([
      { standard_version: 2, privacy_version: 2 },
    ]);
  });
});
