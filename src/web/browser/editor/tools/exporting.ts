import type Modeler from 'bpmn-js/lib/Modeler';

// The drawing as a file: SVG as it is, PNG drawn from it at twice its size, for print and presentations.

const scale = 2;
/** Browsers draw no larger pictures. */
const longestSide = 16_000;

export function download(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

export async function exportSvg(modeler: Modeler, name: string): Promise<void> {
  const { svg } = await modeler.saveSVG();
  download(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
}

export async function exportPng(modeler: Modeler, name: string): Promise<void> {
  const { svg } = await modeler.saveSVG();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  download(await drawn(image), `${name}.png`);
}

export async function exportBpmn(modeler: Modeler, name: string): Promise<void> {
  const { xml = '' } = await modeler.saveXML({ format: true });
  download(new Blob([xml], { type: 'application/xml' }), `${name}.bpmn`);
}

async function drawn(image: HTMLImageElement): Promise<Blob> {
  const factor = Math.min(scale, longestSide / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * factor);
  canvas.height = Math.round(image.height * factor);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('This browser stores no pictures');
  return blob;
}
