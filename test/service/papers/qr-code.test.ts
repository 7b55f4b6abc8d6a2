import jsQR from 'jsqr';
import { qrModules } from '../../../src/service/papers/qr-code.ts';

const address = 'https://layanan.pekalongankota.go.id/verifikasi/7hq2vk3m9xdp4rwnc8tf';
const scale = 4;

/** As a scanner sees it: four pixels to a module, with the quiet margin around. */
function picture({ size, isDark }: ReturnType<typeof qrModules>) {
  const side = (size + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor(y / scale) - 4, Math.floor(x / scale) - 4];
      const isInside = row >= 0 && column >= 0 && row < size && column < size;
      if (isInside && isDark(row, column)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  return { pixels, side };
}

it('the code of a letter is read back as its address', () => {
  const { pixels, side } = picture(qrModules(address));
  expect(jsQR.default(pixels, side, side)?.data).toBe(address);
});
