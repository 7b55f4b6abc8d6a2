import type { z } from 'zod';
import type { Problem } from '../../kernel/rejection.ts';
import { finding, problemOf, type Finding, type Locale } from '../findings/finding.ts';
import { fieldAt, type SettingField } from './setting-fields.ts';

type Issue = z.core.$ZodIssue;

/** What the schema refuses, in words, at the field of the form; one problem a field. */
export function settingProblems(issues: readonly Issue[], locale: Locale): Problem[] {
  const problems = new Map<string, Problem>();
  for (const issue of issues) {
    const field = fieldOf(issue);
    const path = field?.path ?? issue.path.join('.');
    if (!problems.has(path)) problems.set(path, problemOf(path, findingOf(issue, field), locale));
  }
  return [...problems.values()];
}

/** An item of a list belongs to the field of the list. */
function fieldOf({ path }: Issue): SettingField | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const field = fieldAt(path.slice(0, length).join('.'));
    if (field) return field;
  }
  return undefined;
}

function findingOf(issue: Issue, field: SettingField | undefined): Finding {
  const { least = 0, most = 0, kind } = field ?? {};
  if (issue.code === 'custom') return findingOfRule(issue);
  if (kind === 'number' || kind === 'numbers') return finding('setting.number', { least, most });
  if (issue.code === 'too_small') return finding(issue.origin === 'array' ? 'setting.none' : 'setting.empty');
  if (issue.code === 'too_big')
    return issue.origin === 'array'
      ? finding('setting.too-many', { most: Number(issue.maximum) })
      : finding('setting.too-long', { most: Number(issue.maximum) });
  if (issue.code === 'invalid_format' && issue.format === 'url') return finding('setting.address');
  return finding('setting.format');
}

/** Rules of our own say what they found. */
const findingOfRule = ({ params }: { params?: Record<string, unknown> | undefined }): Finding =>
  params?.['rule'] === 'target-above-maximum'
    ? finding('setting.target-above-maximum')
    : ((params?.['finding'] as Finding | undefined) ?? finding('setting.format'));
