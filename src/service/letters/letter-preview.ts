import type { Application } from '../applications/application.ts';
import { maskedNikOf } from '../applications/masked-nik-of.ts';
import { settingsOf, type ServiceContext } from '../context.ts';
import { letterContentIn, letterOf, type LetterContent } from './letter.ts';
import { letterPaper, type LetterPaper } from './letter-paper.ts';
import { letterPdf } from './letter-pdf.ts';
import { letterText } from './letter-text.ts';
import { outgoingLetterOf } from './outgoing-letter.ts';

// How the letter looks so far, the NIK masked: on a screen, or as a PDF that says it is a preview.

/** The newest letter of an application as text; before one is drafted, as the template has it. */
export async function letterPreview(context: ServiceContext, application: Application): Promise<string> {
  const { institution } = await settingsOf(context);
  const paper = await paperOf(context, application);
  return letterText(paper, [institution.name.toUpperCase(), institution.office.toUpperCase()]);
}

/** With what is typed instead of what was drafted, where it is given. */
export async function letterPreviewPdf(
  context: ServiceContext,
  application: Application,
  typed?: Readonly<Record<string, unknown>>,
): Promise<Buffer> {
  const paper = await paperOf(context, application, typed && letterContentIn(typed));
  const settings = await settingsOf(context);
  return letterPdf({ paper, settings, verifyAt: undefined, at: context.clock.now() });
}

async function paperOf(
  context: ServiceContext,
  application: Application,
  typed?: LetterContent,
): Promise<LetterPaper> {
  const letter = await letterOf(context.database, application.id);
  const parts = {
    content: typed ?? letter?.content ?? letterContentIn({}),
    application,
    nik: (await maskedNikOf(context, application.id)) ?? '',
    signed: letter && (await outgoingLetterOf(context.database, letter.id)),
    now: context.clock.now(),
  };
  return letterPaper(parts, await settingsOf(context));
}
