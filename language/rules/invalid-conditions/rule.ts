import { type ConditionToken, conditionTokens, translated } from '../condition-names.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Path } from '../../yaml/path.ts';
import type { Sensor } from '../../../schemas/types.generated.ts';
import { nearest } from '../../text/nearest.ts';

/** `conditions` that upstream cannot read or that name nothing (`pkg/shared/expr`, `listener.go: listenEvents`). */
export const invalidConditions: Rule = {
  meta: {
    code: 'invalid-conditions',
    severity: 'error',
    summary: 'The trigger logs one error when the Sensor starts and is dead from then on; the pod stays Running.',
    covers: ['S03', 'L-01', 'G-15'],
    scope: 'document',
  },
  create: (context) => {
    let sensor: Sensor = {};
    return {
      sensor(value) {
        sensor = value;
      },
      trigger({ template }, path) {
        if (template?.conditions) check(context, template.conditions, [...path, 'template', 'conditions'], sensor);
      },
    };
  },
};

function check({ report }: RuleContext, conditions: string, path: Path, sensor: Sensor): void {
  const tokens = conditionTokens(conditions);
  const names = (sensor.spec?.dependencies ?? []).flatMap(({ name }) => (name ? [name] : []));
  const known = new Set(names.map(translated));
  const wrong = unreadable(tokens, conditions.length);
  if (wrong !== null) {
    report({
      message: `${wrong.message} The trigger never fires.`,
      path,
      span: { start: wrong.start, end: wrong.end },
    });
    return;
  }
  for (const { kind, text, start, end } of tokens) {
    if (kind !== 'name' || known.has(translated(text))) continue;
    const meant = nearest(text, names);
    const advice = meant === null ? `The dependencies are ${names.join(', ')}.` : `Did you mean \`${meant}\`?`;
    report({
      message: `The Sensor has no dependency \`${text}\`, so this trigger never fires. ${advice}`,
      path,
      span: { start, end },
    });
  }
}

/** The first thing that does not belong: only names, `&&`, `||` and brackets can be read. */
function unreadable(
  tokens: readonly ConditionToken[],
  length: number,
): { message: string; start: number; end: number } | null {
  let depth = 0;
  let wantsOperand = true;
  for (const token of tokens) {
    const { kind, text } = token;
    if (kind === 'other' || (kind === 'name' && words.has(text.toLowerCase()) && !wantsOperand)) {
      const better = words.get(text.toLowerCase());
      return { ...token, message: `\`${text}\` cannot stand in conditions${better ? `: write \`${better}\`` : ''}.` };
    }
    const isOperand = kind === 'name' || kind === 'open';
    if (isOperand !== wantsOperand) {
      return {
        ...token,
        message: `${wantsOperand ? 'A dependency is missing before' : 'An operator is missing before'} \`${text}\`.`,
      };
    }
    if (kind === 'open') depth++;
    if (kind === 'close' && --depth < 0) return { ...token, message: 'This bracket was never opened.' };
    wantsOperand = kind === 'and' || kind === 'or' || kind === 'open';
  }
  if (wantsOperand) return { message: 'A dependency is missing at the end.', start: 0, end: length };
  return depth > 0 ? { message: 'A bracket is never closed.', start: 0, end: length } : null;
}

const words: ReadonlyMap<string, string> = new Map([
  ['&', '&&'],
  ['|', '||'],
  ['and', '&&'],
  ['or', '||'],
  ['!', ''],
  ['not', ''],
  [',', '&&'],
]);
