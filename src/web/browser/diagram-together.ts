import type Viewer from 'bpmn-js/lib/NavigatedViewer';
import type { Canvas } from './diagram-services.ts';

// Two versions beside each other show the same piece: who moves or zooms one, moves the other.

export function moveTogether(viewers: readonly Viewer[]): void {
  let following = false;
  for (const viewer of viewers)
    viewer.on('canvas.viewbox.changed', () => {
      if (following) return;
      following = true;
      const { x, y, width, height } = viewer.get<Canvas>('canvas').viewbox();
      for (const other of viewers)
        if (other !== viewer) other.get<Canvas>('canvas').viewbox({ x, y, width, height });
      following = false;
    });
}
