import type Viewer from 'bpmn-js/lib/NavigatedViewer';
import type { Canvas } from './diagram-services.ts';

// Zoom by buttons; the wheel moves the diagram. Fitting means: the whole width in view, the frame as
// high as the diagram then is, within the bounds of the style sheet.

const margin = 24;
const largest = 1.2;

export function fitWidth(viewer: Viewer, container: HTMLElement): void {
  const canvas = viewer.get<Canvas>('canvas');
  const { inner, outer } = canvas.viewbox();
  const scale = Math.min(largest, (outer.width - 2 * margin) / inner.width);
  container.style.height = `${Math.round(inner.height * scale + 2 * margin)}px`;
  canvas.resized();
  canvas.viewbox({
    x: inner.x - margin / scale,
    y: inner.y - margin / scale,
    width: outer.width / scale,
    height: container.clientHeight / scale,
  });
}

export function zoomBy(viewer: Viewer, factor: number): void {
  const canvas = viewer.get<Canvas>('canvas');
  canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)));
}
