import { type ConditionToken, conditionTokens, translated } from '../condition-names.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Path } from '../../yaml/path.ts';
import type { Sensor } from '../../../schemas/types.generated.ts';
import { conditionsOf } from '../parsed.ts';
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
  const names = (sensor.spec?.dependencies ?? []).flatMap(({ name }) => (name ? [name] : []));
  const compiled = conditionsOf(conditions, names);
  if ('program' in compiled) {
    if (compiled.dependencies.length > 0) return;
    report({
      message: 'These conditions name no dependency, so the trigger listens to nothing and never fires.',
      path,
    });
    return;
  }
  const tokens = conditionTokens(conditions);
  const wrong = unreadable(tokens, conditions.length) ?? unknownName(tokens, names);
  if (wrong !== null) {
    report({
      message: wrong.message,
      path,
      span: { start: wrong.start, end: wrong.end },
    });
  } else {
    const [line = ''] = compiled.message.split('\n');
    report({ message: `The trigger never fires: ${line}.`, path });
  }
}

function unknownName(tokens: readonly ConditionToken[], names: readonly string[]): Wrong | null {
  const known = new Set(names.map(translated));
  const token = tokens.find(({ kind, text }) => kind === 'name' && !known.has(translated(text)));
  if (token === undefined) return null;
  const meant = nearest(token.text, names);
  const advice = meant === null ? `The dependencies are ${names.join(', ')}.` : `Did you mean \`${meant}\`?`;
  return {
    ...token,
    message: `The Sensor has no dependency \`${token.text}\`, so this trigger never fires. ${advice}`,
  };
}

interface Wrong {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** The first thing that does not belong: only names, `&&`, `||` and brackets can be read. */
function unreadable(tokens: readonly ConditionToken[], length: number): Wrong | null {
  let depth = 0;
  let wantsOperand = true;
  for (const token of tokens) {
    const { kind, text } = token;
    if (kind === 'other' || (kind === 'name' && words.has(text.toLowerCase()) && !wantsOperand)) {
      const better = words.get(text.toLowerCase());
      return {
        ...token,
        message: `\`${text}\` cannot stand in conditions: ${better ? `write \`${better}\`` : 'only names, `&&`, `||` and brackets can'}.${dead}`,
      };
    }
    const isOperand = kind === 'name' || kind === 'open';
    if (isOperand !== wantsOperand) {
      return {
        ...token,
        message: `${wantsOperand ? 'A dependency is missing before' : 'An operator is missing before'} \`${text}\`.${dead}`,
      };
    }
    if (kind === 'open') depth++;
    if (kind === 'close' && --depth < 0) return { ...token, message: `This bracket was never opened.${dead}` };
    wantsOperand = kind === 'and' || kind === 'or' || kind === 'open';
  }
  if (wantsOperand) return { message: `A dependency is missing at the end.${dead}`, start: 0, end: length };
  return depth > 0 ? { message: `A bracket is never closed.${dead}`, start: 0, end: length } : null;
}

const dead = ' The trigger never fires.';

const words: ReadonlyMap<string, string> = new Map([
  ['&', '&&'],
  ['|', '||'],
  ['and', '&&'],
  ['or', '||'],
  ['!', ''],
  ['not', ''],
  [',', '&&'],
]);
