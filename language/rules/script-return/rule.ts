import type { Json } from '../../../schemas/event-data/sample.ts';
import { jqDiagnosesOf, luaOf } from '../parsed.ts';
import type { Rule } from '../rule.ts';
import { diagnose } from '../../embedded/lua/diagnose.ts';
import { lossesIn } from '../../embedded/lua/losses.ts';
import type { DiagnosisCode } from '../../embedded/jq/diagnose.ts';
import { samplesOf } from '../samples-of.ts';

/** A Lua filter or transform that returns nothing, and a jq transform that gives no object. */
export const scriptReturn: Rule = {
  meta: {
    code: 'script-return',
    severity: 'warning',
    summary: 'A Lua filter lets an event pass only if it returns `true`, and a transform must give an object.',
    covers: ['S36', 'S37', 'S38', 'G-32', 'G-31'],
    scope: 'workspace',
  },
  create: (context) => ({
    dependency(dependency, path) {
      const { filters, transform } = dependency;
      if (filters?.script && returnsNothing(filters.script, 'filter')) {
        context.report({
          message: 'This script returns nothing, so every event is rejected. End it with `return true` or a condition.',
          path: [...path, 'filters', 'script'],
          part: 'key',
        });
      }
      for (const { code } of transform?.jq ? jqDiagnosesOf(transform.jq) : []) {
        const message = withoutObject.get(code);
        if (message !== undefined)
          context.report({ message, path: [...path, 'transform', 'jq'], part: 'key', severity: 'error' });
      }
      if (transform?.script && !transform.jq && returnsNothing(transform.script, 'transform')) {
        context.report({
          message: 'This script returns nothing, so every event is discarded. End it with `return event`.',
          path: [...path, 'transform', 'script'],
          part: 'key',
        });
      }
      if (transform?.script && !transform.jq) {
        const lost = lostBefore(samplesOf(context, dependency));
        if (lost !== null)
          context.report({ message: lost, path: [...path, 'transform', 'script'], part: 'key', severity: 'hint' });
      }
    },
  }),
};

const withoutObject: ReadonlyMap<DiagnosisCode, string> = new Map([
  ['never-object', 'This gives no object, so every event is discarded. Put it into one: `{items: …}`.'],
  ['no-output', 'This has no output, so every event is discarded. End it with the object that the event shall be.'],
]);

/** What of the events that are known never reaches a script, nor what comes out of it. */
function lostBefore(samples: readonly Json[]): string | null {
  const lost = samples.flatMap((data) => lossesIn(data).filter(({ what }) => what !== 'precision'));
  const [first] = lost;
  if (first === undefined) return null;
  const names = new Set(lost.map(({ path }) => path.join('.')));
  const more = names.size === 1 ? '' : ` (and ${names.size - 1} more)`;
  const why = first.what === 'null' ? 'null, which Lua has not' : 'a list in a list';
  return `\`${first.path.join('.')}\`${more} is ${why}: it is gone from the event after this script. jq keeps it.`;
}

function returnsNothing(script: string, use: 'filter' | 'transform'): boolean {
  return diagnose(luaOf(script).value, use).some(({ code }) => code === 'no-return');
}
