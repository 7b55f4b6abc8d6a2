import type { ServiceSettings } from '../../service/settings.ts';
import type { Translate } from '../rendering/language.ts';

/** The channels that work today, as the office set them; those left empty are left out. */
export function channelsOf(t: Translate, { channels }: ServiceSettings): { label: string; value: string }[] {
  const { phones, email, website, twitter, instagram, lapor } = channels;
  const listed = { phones: phones.join(', '), email, website, twitter, instagram, lapor };
  return Object.entries(listed)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ label: t(`settings.fields.channels.${name}`), value }));
}
