// The services of diagram-js that we call, as far as we call them (its own types are not a dependency
// of ours: bpmn-js brings it along).

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Canvas {
  viewbox(): Box & { readonly inner: Box; readonly outer: Pick<Box, 'width' | 'height'> };
  viewbox(box: Box): void;
  zoom(): number;
  zoom(scale: number): number;
  /** To be called after the container changed its size. */
  resized(): void;
  /** Moves the drawing only where the element is not in view; the padding is in pixels. */
  scrollToElement(elementId: string, padding: number): void;
  addMarker(elementId: string, className: string): void;
  removeMarker(elementId: string, className: string): void;
}

export interface Overlay {
  readonly position: { readonly top: number; readonly right: number };
  readonly scale: { readonly min: number; readonly max: number };
  readonly html: HTMLElement;
}

export interface Overlays {
  add(elementId: string, overlay: Overlay): string;
  clear(): void;
}

export interface ElementRegistry {
  get(elementId: string): object | undefined;
}
