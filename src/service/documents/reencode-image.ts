import sharp from 'sharp';
import { finding, type Finding } from '../findings/finding.ts';

// A picture is decoded and encoded anew: what was not picture (EXIF with a place, a script behind the last
// pixel) does not survive, and what cannot be decoded is refused. The pixel limit stands before decoding.

const maxPixels = 40_000_000;

export async function reencodeImage(
  mediaType: 'image/jpeg' | 'image/png',
  file: string,
  bytes: Buffer,
): Promise<Buffer | Finding> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > maxPixels)
      return finding('file.too-many-pixels', { file, max: maxPixels / 1_000_000 });
    const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).rotate();
    return await (mediaType === 'image/png' ? picture.png() : picture.jpeg({ quality: 90 })).toBuffer();
  } catch {
    return finding('file.damaged', { file });
  }
}
