import type { Expression } from './expression.ts';

// Which of the deployed versions a call activity or a business rule task means (camunda:calledElementBinding,
// camunda:decisionRefBinding): the newest; the one deployed together with the process that names it; the one with
// that number; or the newest that carries that tag.

export const bindingKinds = ['latest', 'deployment', 'version', 'versionTag'] as const;
export type BindingKind = (typeof bindingKinds)[number];

export type Binding =
  | { readonly kind: 'latest' | 'deployment' }
  | { readonly kind: 'version' | 'versionTag'; readonly value: Expression };
