import type { Rule } from '../rule.ts';
import { judgements } from './judgements.ts';

/** Settings of a source that pass validation and cannot work (`event-sources.md` 3.4). */
export const sourceSettings: Rule = {
  meta: {
    code: 'source-settings',
    severity: 'warning',
    summary: 'The settings pass validation, but at run time the source does nothing, does something else, or dies.',
    covers: [
      'A-10',
      'A-11',
      'A-12',
      'A-13',
      'A-14',
      'A-15',
      'A-17',
      'A-18',
      'A-19',
      'A-20',
      'A-21',
      'A-22',
      'A-24',
      'A-26',
      'ES-6',
      'ES-8',
      'ES-24',
      'ES-25',
      'ES-26',
      'F-6',
      'F-7',
      'F-8',
      'F-9',
      'F-10',
      'F-11',
    ],
    scope: 'document',
  },
  create: ({ report }) => ({
    event({ type, settings, path }) {
      for (const { at, ...told } of judgements[type]?.(settings) ?? []) {
        report({ ...told, path: [...path, ...at], part: 'key' });
      }
    },
  }),
};
