import { FormEditor } from '@bpmn-io/form-js';

// form-js as far as the server follows it: its palette offers what the server can draw, under the names of our pages,
// and its panel asks nothing that the server drops. A file that holds other components can still be opened and mended.

/** A component that the server draws, and what it is called. */
export interface Offered {
  readonly type: string;
  readonly name: string;
}

interface FormFields {
  readonly _formFields: Readonly<Record<string, { readonly config: { name?: string } }>>;
}

interface Group {
  readonly id: string;
}

interface PropertiesPanel {
  registerProvider(
    provider: { getGroups(): (groups: readonly Group[]) => readonly Group[] },
    priority: number,
  ): void;
}

/** What our forms have no use for: the server lays them out by itself and draws no adornments. */
const withoutMeaning = ['layout', 'appearance', 'serialization', 'constraints', 'securityAttributes'];
/** Asked after the provider of form-js. */
const late = 200;

export const createFormEditor = (container: HTMLElement, offered: readonly Offered[]): FormEditor =>
  new FormEditor({
    container,
    additionalModules: [
      {
        __init__: ['offeredComponents', 'offeredProperties'],
        offeredComponents: [
          'factory',
          Object.assign((fields: FormFields) => offer(fields, offered), { $inject: ['formFields'] }),
        ],
        offeredProperties: [
          'factory',
          Object.assign((panel: PropertiesPanel) => ask(panel), { $inject: ['propertiesPanel'] }),
        ],
      },
    ],
  });

/** The palette lists the properties of this object; drawing asks for them by name. */
function offer({ _formFields: fields }: FormFields, offered: readonly Offered[]): object {
  for (const [type, { config }] of Object.entries(fields)) {
    const name = offered.find((one) => one.type === type)?.name;
    if (name !== undefined) config.name = name;
    else if (type !== 'default') Object.defineProperty(fields, type, { enumerable: false });
  }
  return {};
}

function ask(panel: PropertiesPanel): object {
  const getGroups = () => (groups: readonly Group[]) =>
    groups.filter(({ id }) => !withoutMeaning.includes(id));
  panel.registerProvider({ getGroups }, late);
  return {};
}
