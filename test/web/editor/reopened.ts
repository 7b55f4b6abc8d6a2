import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

// A page with the modeler of the editor, exactly as the editor makes it, that opens a file and saves it again. What a
// file says is a sorted list with one line an element: where it stands, its attributes, its text. Prefixes, the order
// of attributes, blanks, and an attribute that says what holds anyway say nothing; 100.0 is 100.

const entry = String.raw`
  import { createModeler } from './src/web/browser/editor/create-modeler.ts';

  const defaults = new Set(['startQuantity=1', 'completionQuantity=1', 'isForCompensation=false',
    'gatewayDirection=Unspecified', 'isSequential=false', 'cancelActivity=true', 'parallelMultiple=false',
    'triggeredByEvent=false', 'isInterrupting=true']);
  const nameOf = ({ namespaceURI, localName }) => '{' + (namespaceURI ?? '') + '}' + localName;
  const says = ({ name, value }) => !/^xmlns(:|$)/.test(name) && !defaults.has(name + '=' + value);
  const plain = (value) => (/^-?\d+(\.\d+)?$/.test(value) ? String(Number(value)) : value.trim());
  const isText = ({ nodeType }) => nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE;

  function linesOf(element, above) {
    const path = above + '/' + nameOf(element);
    const attributes = [...element.attributes].filter(says).map((each) => nameOf(each) + '=' + plain(each.value));
    const text = [...element.childNodes].filter(isText).map((node) => node.textContent).join('').trim();
    const id = element.getAttribute('id');
    const below = [...element.children].flatMap((child) => linesOf(child, id === null ? path : '#' + id));
    return [[path, ...attributes.sort(), text].join(' '), ...below];
  }
  const contentOf = (xml) =>
    linesOf(new DOMParser().parseFromString(xml, 'application/xml').documentElement, '').sort();

  window.reopened = async (xml) => {
    const [canvas, panel] = [document.createElement('div'), document.createElement('div')];
    canvas.style.height = '800px';
    document.body.replaceChildren(canvas, panel);
    const modeler = createModeler({ canvas, panel }, (text) => text);
    await modeler.importXML(xml);
    const saved = await modeler.saveXML({ format: true });
    modeler.destroy();
    return { before: contentOf(xml), after: contentOf(saved.xml) };
  };
`;

export interface Reopened {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export async function pageWithModeler(browser: Browser): Promise<(xml: string) => Promise<Reopened>> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  const page: Page = await browser.newPage();
  await page.setContent('<!doctype html><title>Alur</title>');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  return (xml) => page.evaluate<Reopened, string>((text) => Reflect.get(globalThis, 'reopened')(text), xml);
}
