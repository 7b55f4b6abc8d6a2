import PDFDocument from 'pdfkit';
import type { Alphabet } from './alphabet.ts';

type Options = PDFKit.Mixins.TextOptions;

/** A PDF in which every text, wherever it is drawn or measured, is set in the letters that its fonts have. */
export class PaperDocument extends PDFDocument {
  private readonly alphabet: Alphabet;

  constructor(alphabet: Alphabet, options: PDFKit.PDFDocumentOptions) {
    super(options);
    this.alphabet = alphabet;
  }

  override text(text: string, x?: number, y?: number, options?: Options): this;
  override text(text: string, options?: Options): this;
  override text(text: string, x?: number | Options, y?: number, options?: Options): this {
    const written = this.alphabet.written(text);
    return typeof x === 'object' ? super.text(written, x) : super.text(written, x, y, options);
  }

  override heightOfString(text: string, options?: Options): number {
    return super.heightOfString(this.alphabet.written(text), options);
  }
}
