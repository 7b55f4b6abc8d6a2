import type { Translate } from '../services.ts';
import type { SaveState } from './autosave.ts';

// The state of saving as a sentence that is always in view, and what can be done where it needs a decision.

export interface Decisions {
  readonly saveOver: () => void;
  readonly download: () => void;
  readonly reload: () => void;
}

interface Display {
  readonly state: HTMLElement;
  readonly notice: HTMLElement;
}

export const saveDisplay =
  ({ state, notice }: Display, locale: string, translate: Translate, decisions: Decisions) =>
  (now: SaveState): void => {
    state.dataset['state'] = now.kind;
    state.textContent = sentenceFor(now, locale, translate);
    notice.hidden = now.kind !== 'conflict';
    if (now.kind === 'conflict')
      ask(
        notice,
        translate(
          '{by} saved this draft at {at}. What you changed is kept in this browser.',
          wordsOf(now, locale),
        ),
        [
          { label: translate('Save mine over it'), act: decisions.saveOver },
          { label: translate('Download mine'), act: decisions.download },
          { label: translate('Open theirs'), act: decisions.reload },
        ],
      );
  };

export interface Option {
  readonly label: string;
  readonly act: () => void;
}

/** A question in the bar below the tools, with its answers as buttons. */
export function ask(notice: HTMLElement, sentence: string, options: readonly Option[]): void {
  const text = document.createElement('p');
  text.textContent = sentence;
  const buttons = options.map(({ label, act }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-outline-secondary btn-sm';
    button.textContent = label;
    button.addEventListener('click', act);
    return button;
  });
  notice.replaceChildren(text, ...buttons);
  notice.hidden = false;
}

const time = (at: Date, locale: string): string =>
  at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta' });

const wordsOf = ({ by, at }: { by: string; at: Date }, locale: string) => ({ by, at: time(at, locale) });

function sentenceFor(state: SaveState, locale: string, translate: Translate): string {
  switch (state.kind) {
    case 'saved':
      return translate('Saved at {at}', { at: time(state.at, locale) });
    case 'saving':
      return translate('Saving');
    case 'conflict':
      return translate('Conflict with {by}', wordsOf(state, locale));
    case 'refused':
      return `${translate('Not saved. It is kept in this browser; open the page again.')} ${state.message}`;
    case 'unreached':
      return translate(
        'The server cannot be reached. It is kept in this browser and saved as soon as possible.',
      );
  }
}
