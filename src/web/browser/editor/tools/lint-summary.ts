import type { EventBus, Translate } from '../services.ts';

// How many errors and warnings the checks of a deployment find in the drawing as it stands, in the bar of tools.

interface Issue {
  readonly category: string;
}

export function followChecks(events: EventBus, summary: HTMLElement, translate: Translate): void {
  events.on<{ issues: Readonly<Record<string, readonly Issue[]>> }>('linting.completed', ({ issues }) => {
    const all = Object.values(issues).flat();
    const errors = all.filter(({ category }) => category === 'error').length;
    const warnings = all.filter(({ category }) => category === 'warn').length;
    summary.dataset['state'] = errors > 0 ? 'errors' : warnings > 0 ? 'warnings' : 'fit';
    summary.textContent =
      errors + warnings === 0
        ? translate('No findings')
        : translate('{errors} errors, {warnings} warnings', {
            errors: String(errors),
            warnings: String(warnings),
          });
  });
}
