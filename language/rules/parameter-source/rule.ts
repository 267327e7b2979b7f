import type { Rule } from '../rule.ts';

/** A source of a parameter in which something is ignored (`params.go: ResolveParamValue`). */
export const parameterSource: Rule = {
  meta: {
    code: 'parameter-source',
    severity: 'warning',
    summary:
      'A value comes from the data if any data selector is given, and from `value` only if nothing else gives one.',
    covers: ['S13', 'S14', 'G-18', 'G-19', 'G-20'],
    scope: 'document',
  },
  create: ({ report }) => ({
    parameter({ src }, { path }) {
      if (!src) return;
      const at = [...path, 'src'];
      const data = src.dataKey || src.dataTemplate;
      const context = src.contextKey || src.contextTemplate;
      if (data && context) {
        const key = src.contextKey ? 'contextKey' : 'contextTemplate';
        const message =
          'A data selector is given, so the context is never looked at, not even when the data has no such value. Keep one.';
        report({ message, path: [...at, key], part: 'key' });
      }
      if (!data && !context && src.value !== undefined) {
        const message =
          'This is a constant: the event has no influence on it. Add `dataKey` if the event should decide.';
        report({ message, path: [...at, 'value'], severity: 'info' });
      }
      if (!data && !context && src.value === undefined && !src.useRawData) {
        const message =
          'Without a selector this is the whole event as JSON, with its data in base64. Add `dataKey` for a value of the data.';
        report({ message, path: at, part: 'key', severity: 'hint' });
      }
      if (src.useRawData && !src.dataKey && !src.contextKey && (data || context || src.value !== undefined)) {
        const message =
          '`useRawData` only works with a key: what comes from a template or from `value` is always text.';
        report({ message, path: [...at, 'useRawData'], part: 'key' });
      }
    },
  }),
};
