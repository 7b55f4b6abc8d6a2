/** What may be applied for; which process serves each is the office's setting. */
export const applicationKinds = ['baru', 'pembaruan', 'pencabutan'] as const;
export type ApplicationKind = (typeof applicationKinds)[number];

export const isApplicationKind = (text: string): text is ApplicationKind =>
  applicationKinds.some((kind) => kind === text);
