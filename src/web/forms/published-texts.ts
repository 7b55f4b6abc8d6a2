import type { Component } from '../../definitions/forms/component.ts';
import { componentsIn, fieldsOf, type Form } from '../../definitions/forms/form.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { finding, problemOf } from '../../service/findings/finding.ts';
import { inForce, type Published } from '../../service/texts/published.ts';
import { wordsKind, type Words } from '../../service/texts/words.ts';
import { textOf, type PageRequest } from '../page.ts';
import type { WebServices } from '../services.ts';

// Components whose property `publishedText` names a text of the office show the version in force, and the form
// carries which one that was: nobody is recorded as having agreed to words that they did not read.

const property = 'publishedText';

type Texts = ReadonlyMap<string, Published<Words>>;
type Asking = { readonly services: Pick<WebServices, 'database'> } & Pick<PageRequest, 'now'>;

/** The form with the texts in it, and what it has to carry. */
export async function withPublishedTexts(
  request: Asking,
  form: Form,
): Promise<{ form: Form; textsRead: string }> {
  const texts = await textsIn(request, form);
  return {
    form: { ...form, components: form.components.map((one) => worded(one, texts)) },
    textsRead: writtenOut(texts),
  };
}

/** Throws 'invalid', at the field, where a text that the form showed is no longer the one in force. */
export async function refuseUnread(
  request: Asking & Pick<PageRequest, 'body' | 'locale'>,
  form: Form,
): Promise<void> {
  const read = textOf(request.body, 'textsRead');
  const texts = await textsIn(request, form);
  if (read === '' || read === writtenOut(texts)) return;
  const known = new Set(read.split(' '));
  const problems: Problem[] = [...componentsIn(form.components)]
    .filter((one) => texts.has(nameIn(one)) && !known.has(pair(nameIn(one), texts.get(nameIn(one)))))
    .map((one) =>
      problemOf(
        'key' in one ? one.key : (fieldsOf(form)[0]?.key ?? ''),
        finding('text.changed'),
        request.locale,
      ),
    );
  throw new Rejection('invalid', 'send the form', 'a text in it has changed', problems);
}

const nameIn = (one: Component): string => one.properties?.[property] ?? '';

async function textsIn({ services, now }: Asking, form: Form): Promise<Texts> {
  const texts = new Map<string, Published<Words>>();
  for (const one of componentsIn(form.components)) {
    const kind = wordsKind(nameIn(one));
    if (kind) texts.set(kind.name, await inForce(services.database, kind, localDateOf(now)));
  }
  return texts;
}

const pair = (name: string, text: Published<Words> | undefined): string => `${name}=${text?.version ?? ''}`;
const writtenOut = (texts: Texts): string => [...texts].map(([name, text]) => pair(name, text)).join(' ');

function worded(one: Component, texts: Texts): Component {
  if (one.type === 'group') return { ...one, components: one.components.map((each) => worded(each, texts)) };
  const words = texts.get(nameIn(one))?.content;
  if (!words) return one;
  const { id, en } = words;
  if (one.type === 'text')
    return { ...one, text: id.body, properties: { ...one.properties, textEn: en.body } };
  if (one.type !== 'checkbox') return one;
  return { ...one, label: id.body, properties: { ...one.properties, labelEn: en.body } };
}
