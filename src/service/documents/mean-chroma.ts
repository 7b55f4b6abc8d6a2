import sharp from 'sharp';

// How colourful a picture is: a hint whether an identity card was scanned in colour, as the office asks. A pale or yellowed
// scan may look grey, and a grey one may have a coloured edge, so a person decides.

const edge = 64;
/** Below this a picture looks black and white: greys of a scanner differ by a few steps, a card's blue by dozens. */
const greyBelow = 10;

/** The mean distance between the strongest and the weakest of red, green and blue: 0 is grey, 255 pure colour. */
export async function meanChroma(picture: Buffer): Promise<number> {
  const pixels = await sharp(picture)
    .resize(edge, edge, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
  const channels = pixels.length / (edge * edge);
  if (channels < 3) return 0;
  let sum = 0;
  for (let at = 0; at + 2 < pixels.length; at += channels) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    sum += Math.max(red, green, blue) - Math.min(red, green, blue);
  }
  return Math.round(sum / (edge * edge));
}

/** Nothing is said of files that were not looked at: PDFs, and what came before this was asked. */
export const looksGrey = (chroma: number | undefined): boolean => chroma !== undefined && chroma < greyBelow;
