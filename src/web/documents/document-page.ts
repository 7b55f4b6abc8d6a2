import { openDocument } from '../../service/documents/open-document.ts';
import { signedIn, type Page } from '../page.ts';

// A download; with ?inline=1 a picture is shown instead. A PDF is always saved: browsers show none inside a
// sandbox, and outside of one it does not belong on this address.

const shownInline = ['image/jpeg', 'image/png'];

export const documentPage: Page = async (request) => {
  const { services, params, query } = request;
  const actor = signedIn(request);
  const { bytes, mediaType, fileName } = await openDocument(
    services.service,
    actor,
    params['documentId'] ?? '',
  );
  const inline = query.get('inline') === '1' && shownInline.includes(mediaType);
  return { content: bytes, mediaType, ...(inline ? { sandboxed: true } : { downloadAs: fileName }) };
};
