// Pictures may be shown by the browser, inside a sandbox. A PDF is always saved: browsers show none inside a
// sandbox, and outside of one it does not belong on our address.

export const isShownInline = (mediaType: string): boolean => ['image/jpeg', 'image/png'].includes(mediaType);
