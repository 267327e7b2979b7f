import type { Selector } from '../../../schemas/types.generated.ts';
import { parseInt64 } from '../../go/strconv-parse.ts';

/** What `labels.NewRequirement` refuses in one selector of labels, and what to write. */
export interface LabelProblem {
  readonly field: 'key' | 'operation' | 'value';
  readonly what: string;
  readonly advice: string;
}

/** `null` for a selector that is fine (`resource/start.go: LabelReq`). */
export function problemOfLabel({ key = '', operation = '', value = '' }: Selector): LabelProblem | null {
  const operator = operation || '=';
  if (!operators.includes(operator)) {
    const advice = `Write one of ${operators.join(', ')}.`;
    return { field: 'operation', what: `Labels know no operation \`${operator}\``, advice };
  }
  // Of one without a key `refused-upstream` speaks.
  if (key === '') return null;
  const [, prefix, name = ''] = /^(?:([^/]*)\/)?(.*)$/.exec(key)!;
  if (!isWord(name) || name === '' || (prefix !== undefined && !isDomain(prefix))) {
    const advice = 'Write letters, digits, `-`, `_` and `.`, if need be behind a domain and a slash.';
    return { field: 'key', what: `\`${key}\` is no key of a label`, advice };
  }
  const isList = operator === 'in' || operator === 'notin';
  if (operator === 'exists' || operator === '!') {
    if (value === '') return null;
    return { field: 'value', what: `\`${operator}\` takes no value`, advice: 'Remove it.' };
  }
  if ((operator === 'gt' || operator === 'lt') && parseInt64(value, 10).error !== null)
    return { field: 'value', what: `\`${operator}\` compares whole numbers of up to 64 bits`, advice: 'Write one.' };
  const wrong = (isList ? value.split(',') : [value]).find((each) => !isWord(each));
  if (wrong === undefined) return null;
  const advice =
    isList && isWord(wrong.trim())
      ? 'Write no spaces beside the commas.'
      : 'Labels hold words of letters, digits, `-`, `_` and `.`.';
  return { field: 'value', what: `\`${wrong}\` is no value of a label`, advice };
}

const operators: readonly string[] = ['=', '==', '!=', 'in', 'notin', 'exists', '!', 'gt', 'lt'];

function isWord(text: string): boolean {
  return text.length <= 63 && /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(text);
}

function isDomain(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text);
}
