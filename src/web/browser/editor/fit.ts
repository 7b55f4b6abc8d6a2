import type { Canvas } from '../diagram-services.ts';

// The whole drawing in view, beside the palette and not below it.

const left = 88;
const margin = 24;
const largest = 1.2;

export function fit(canvas: Canvas): void {
  const { inner, outer } = canvas.viewbox();
  if (inner.width === 0 || inner.height === 0) return;
  const scale = Math.min(
    largest,
    (outer.width - left - margin) / inner.width,
    (outer.height - 2 * margin) / inner.height,
  );
  const height = outer.height / scale;
  canvas.viewbox({
    x: inner.x - left / scale,
    y: inner.y - (height - inner.height) / 2,
    width: outer.width / scale,
    height,
  });
}
