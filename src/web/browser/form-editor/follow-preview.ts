// The form as the server draws it, beside the editor: asked for anew when the form changed, and when an answer was
// given that others may depend on. One request at a time; what came meanwhile goes with the next.

export interface PreviewParts {
  readonly aside: HTMLElement;
  readonly address: string;
  readonly csrf: string;
  /** The schema as it stands. */
  readonly schema: () => string;
  /** A component was named in a finding. */
  readonly select: (field: string) => void;
  readonly unreached: string;
}

const pause = 500;

export function followPreview(parts: PreviewParts): () => void {
  const { aside } = parts;
  let isBusy = false;
  let isStale = false;
  let planned: ReturnType<typeof setTimeout> | undefined;
  const refresh = async (): Promise<void> => {
    if (isBusy) return void (isStale = true);
    isBusy = true;
    isStale = false;
    await draw(parts);
    isBusy = false;
    if (isStale) await refresh();
  };
  aside.addEventListener('change', () => void refresh());
  aside.addEventListener('submit', (event) => event.preventDefault());
  aside.addEventListener('click', ({ target }) => {
    const field = target instanceof Element ? target.closest<HTMLElement>('[data-component]') : null;
    if (field) parts.select(field.dataset['component'] ?? '');
  });
  void refresh();
  return () => {
    clearTimeout(planned);
    planned = setTimeout(() => void refresh(), pause);
  };
}

async function draw({ aside, address, csrf, schema, unreached }: PreviewParts): Promise<void> {
  const focused = document.activeElement?.id ?? '';
  const within = aside.contains(document.activeElement);
  try {
    const headers = { 'x-csrf-token': csrf };
    const reply = await fetch(address, {
      method: 'POST',
      headers,
      body: answered(aside, schema()),
      redirect: 'error',
    });
    if (!reply.ok) throw new Error(reply.statusText);
    aside.innerHTML = await reply.text();
    if (within && focused !== '') aside.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  } catch {
    const problem = document.createElement('p');
    problem.textContent = unreached;
    aside.replaceChildren(problem);
  }
}

/** What was answered in the preview, beside the schema; files stay behind. */
function answered(aside: HTMLElement, schema: string): URLSearchParams {
  const sent = new URLSearchParams({ _schema: schema });
  const form = aside.querySelector('form');
  if (!form) return sent;
  sent.set('_answered', 'true');
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') sent.append(name, value);
  return sent;
}
