import type { Rule } from '../rule.ts';

/** A Lua filter or transform that returns nothing. */
export const scriptReturn: Rule = {
  meta: {
    code: 'script-return',
    severity: 'warning',
    summary: 'A Lua filter lets an event pass only if it returns `true`, and a Lua transform must return the event.',
    covers: ['S36', 'S37', 'S38', 'G-32', 'G-31'],
    scope: 'document',
  },
  create: ({ report }) => ({
    dependency({ filters, transform }, path) {
      if (filters?.script && !returns(filters.script)) {
        report({
          message: 'This script returns nothing, so every event is rejected. End it with `return true` or a condition.',
          path: [...path, 'filters', 'script'],
          part: 'key',
        });
      }
      if (transform?.script && !transform.jq && !returns(transform.script)) {
        report({
          message: 'This script returns nothing, so every event is discarded. End it with `return event`.',
          path: [...path, 'transform', 'script'],
          part: 'key',
        });
      }
    },
  }),
};

/** Comments and texts aside, the word `return` stands somewhere. */
function returns(script: string): boolean {
  const code = script.replace(
    /--\[(=*)\[[^]*?\]\1\]|--[^\n]*|\[(=*)\[[^]*?\]\2\]|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
    ' ',
  );
  return /\breturn\b/.test(code);
}
