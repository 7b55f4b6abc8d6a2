import { openDocument } from '../../service/documents/open-document.ts';
import { signedIn, type Page } from '../page.ts';
import { isShownInline } from './shown-inline.ts';

/** A download; with ?inline=1 a picture is shown instead. openDocument checks who asks, and records it. */
export const documentPage: Page = async (request) => {
  const { services, params, query } = request;
  const actor = signedIn(request);
  const { bytes, mediaType, fileName } = await openDocument(
    services.service,
    actor,
    params['documentId'] ?? '',
  );
  const inline = query.get('inline') === '1' && isShownInline(mediaType);
  return { content: bytes, mediaType, ...(inline ? { sandboxed: true } : { downloadAs: fileName }) };
};
