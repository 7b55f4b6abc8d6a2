import { TextFieldEntry, isTextFieldEntryEdited } from '@bpmn-io/properties-panel';
import type { DiagramElement } from '../services.ts';
import type { PanelEntry } from './alur-properties.ts';
import { useAttribute } from './attribute.ts';
import { choiceEntry } from './choice.ts';

const turns = {
  '': 'Office (default)',
  office: 'Office',
  applicant: 'Applicant',
  authority: 'Certificate authority',
};

export function stepEntries({ businessObject }: DiagramElement): PanelEntry[] {
  if (!businessObject.$instanceOf('bpmn:FlowNode')) return [];
  return [
    choiceEntry({
      attribute: 'waitingFor',
      label: 'Waiting for',
      description:
        'Whose turn it is while the case stands here. Pausable deadlines run only in the turn of the office.',
      options: turns,
    }),
    { id: 'alur-step', isEdited: isTextFieldEntryEdited, component: Step },
  ];
}

const Step: PanelEntry['component'] = ({ element, id }) => {
  const { translate, debounce, getValue, setValue } = useAttribute(element, 'step');
  const label = translate('Step of the service standard');
  const description = translate('The number of the step that applicants see, such as 3.');
  return TextFieldEntry({ element, id, label, description, getValue, setValue, debounce });
};
