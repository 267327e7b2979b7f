import type { Rule, Severity } from '../rule.ts';
import type { Trigger } from '../../../schemas/types.generated.ts';
import { conditionTokens } from '../condition-names.ts';

/** A dependency whose name the expression languages take for something else (`sensors.md` 4.3). */
export const dependencyName: Rule = {
  meta: {
    code: 'dependency-name',
    severity: 'error',
    summary: 'Conditions that name this dependency, or that are left out, cannot be read, and the trigger never fires.',
    covers: ['S04', 'L-02'],
    scope: 'document',
  },
  create: ({ report }) => ({
    sensor({ spec }) {
      for (const [index, { name }] of (spec?.dependencies ?? []).entries()) {
        const finding = name ? judge(name, spec?.triggers ?? []) : null;
        if (finding === null) continue;
        const message = `${finding.reason}. Take a name of letters, digits and dashes that begins with a letter.`;
        report({ message, path: ['spec', 'dependencies', index, 'name'], severity: finding.severity });
      }
    },
  }),
};

function judge(name: string, triggers: readonly Trigger[]): { reason: string; severity: Severity } | null {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) {
    return { reason: `\`${name}\` is no name for an expression: triggers that use it never fire`, severity: 'error' };
  }
  if (always.has(name)) {
    return {
      reason: `\`${name}\` is a word of the expression language: triggers that use it never fire`,
      severity: 'error',
    };
  }
  if (!keywords.has(name) && !functions.has(name)) return null;
  const breaks = triggers.some(({ template }) => breaksIn(template?.conditions ?? '', name));
  const reason = breaks
    ? `\`${name}\` is a word of the expression language: a trigger whose conditions use it never fires`
    : `\`${name}\` is a word of the expression language: conditions that use it would never be true`;
  return { reason, severity: breaks ? 'error' : 'hint' };
}

/** A function's name works where it stands alone. */
function breaksIn(conditions: string, name: string): boolean {
  const tokens = conditionTokens(conditions);
  return tokens.some(({ text }) => text === name) && (keywords.has(name) || tokens.length > 1);
}

const always: ReadonlySet<string> = new Set(['in', 'IN', 'true', 'false']);

const keywords: ReadonlySet<string> = new Set('not and or matches contains startsWith endsWith let nil'.split(' '));

const functions: ReadonlySet<string> = new Set(
  (
    'all none any one filter map find findIndex findLast findLastIndex count groupBy reduce len type abs ceil floor ' +
    'round int float string trim trimPrefix trimSuffix upper lower split splitAfter replace repeat join indexOf ' +
    'lastIndexOf hasPrefix hasSuffix max min sum mean median toJSON fromJSON toBase64 fromBase64 now duration date ' +
    'first last get take keys values toPairs fromPairs sort sortBy'
  ).split(' '),
);
