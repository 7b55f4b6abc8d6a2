import { z } from 'zod';

// The components of a form, as the form-js editor writes them (schema versions 9 to 20). Only what the
// server can render and check is accepted; properties that change nothing here (layout …) are dropped.
// English texts stand in `properties` (labelEn, descriptionEn, textEn) and beside the options (labelEn).

/** Keys become variable names that FEEL can read and that no prototype defines. */
export const fieldKey = z
  .string()
  .max(60)
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'a key starts with a letter and holds letters, digits, _ and - only')
  .refine((key) => !(key in {}), 'this key is reserved');

const feel = z.string().startsWith('=', 'a condition starts with "=" (FEEL)');
const flag = z.boolean().optional();
const bound = z.int().min(0).max(10_000).optional();

const shared = {
  id: z.string().optional(),
  conditional: z.object({ hide: feel.optional() }).optional(),
  properties: z.record(z.string(), z.string()).optional(),
};

const validation = {
  required: flag,
  minLength: bound,
  maxLength: bound,
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: z.string().min(1).optional(),
  validationType: z.enum(['custom', 'email', 'phone', '']).optional(),
};

const input = {
  ...shared,
  key: fieldKey,
  label: z.string().min(1, 'a field needs a label'),
  description: z.string().optional(),
  disabled: flag,
  readonly: z.union([z.boolean(), feel]).optional(),
  validate: z.object(validation).optional(),
};

const option = z.object({
  label: z.string().min(1),
  value: z.string().min(1).max(200),
  labelEn: z.string().optional(),
});
const options = z
  .array(option)
  .min(1, 'a choice needs at least one option')
  .refine(
    (all) => new Set(all.map((one) => one.value)).size === all.length,
    'two options have the same value',
  );

const text = z.object({ ...shared, type: z.literal('text'), text: z.string() });
const separator = z.object({ ...shared, type: z.literal('separator') });
const textField = z.object({
  ...input,
  type: z.enum(['textfield', 'textarea']),
  defaultValue: z.string().optional(),
});
const numberField = z.object({
  ...input,
  type: z.literal('number'),
  decimalDigits: z.int().min(0).max(10).optional(),
  defaultValue: z.number().optional(),
});
const checkbox = z.object({ ...input, type: z.literal('checkbox'), defaultValue: flag });
const choice = z.object({
  ...input,
  type: z.enum(['radio', 'select']),
  values: options,
  defaultValue: z.string().optional(),
});
const checklist = z.object({
  ...input,
  type: z.literal('checklist'),
  values: options,
  defaultValue: z.array(z.string()).optional(),
});
const dateField = z.object({
  ...input,
  label: z.string().optional(),
  dateLabel: z.string().optional(),
  type: z.literal('datetime'),
  subtype: z.literal('date', 'only subtype "date" is supported'),
  defaultValue: z.string().optional(),
});
const filePicker = z.object({
  ...input,
  type: z.literal('filepicker'),
  multiple: z.union([z.literal(false), z.literal('')], 'one file a field').optional(),
  accept: z.string().optional(),
});
const leaf = [
  text,
  separator,
  textField,
  numberField,
  checkbox,
  choice,
  checklist,
  dateField,
  filePicker,
] as const;

/** A section with a heading; its fields are variables of their own. */
export interface Group {
  type: 'group';
  id?: string | undefined;
  label?: string | undefined;
  conditional?: { hide?: string | undefined } | undefined;
  properties?: Record<string, string> | undefined;
  components: Component[];
}

const group = z.object({
  ...shared,
  type: z.literal('group'),
  label: z.string().optional(),
  get components(): z.ZodType<Component[]> {
    return z.array(component);
  },
});

export const component = z.discriminatedUnion('type', [...leaf, group]);

export const componentTypes: readonly string[] = [
  'text',
  'separator',
  'textfield',
  'textarea',
  'number',
  'checkbox',
  'radio',
  'select',
  'checklist',
  'datetime',
  'filepicker',
  'group',
];

export type Component = z.infer<(typeof leaf)[number]> | Group;
export type FilePicker = z.infer<typeof filePicker>;
export type TextField = z.infer<typeof textField>;
export type NumberField = z.infer<typeof numberField>;
export type Choice = z.infer<typeof choice>;
export type Checklist = z.infer<typeof checklist>;
export type Option = z.infer<typeof option>;
/** A component that a person fills in; files travel beside the other fields. */
export type Field = Exclude<Component, { type: 'text' | 'separator' | 'group' | 'filepicker' }>;
export type Locale = 'id' | 'en';
