import type { Rule } from '../rule.ts';
import { nearest } from '../../text/nearest.ts';
import { replaceValue } from '../edits.ts';

/** An `eventBusName` that no EventBus of the workspace has. */
export const unknownEventBus: Rule = {
  meta: {
    code: 'unknown-event-bus',
    severity: 'warning',
    summary: 'Without its EventBus nothing is deployed: the status says "EventBus not found" and that is all.',
    covers: ['V-003', 'E-4'],
    scope: 'workspace',
  },
  create: ({ manifest, index, report }) => {
    const check = (name: string | undefined) => {
      const { namespace } = manifest;
      if (!name || index.isDefined('event-bus', name, { namespace })) return;
      const names = index.defined('event-bus', { namespace });
      // A workspace without any bus keeps it elsewhere; the emulator brings its own.
      if (names.size === 0) return;
      const meant = nearest(name, names);
      const at = ['spec', 'eventBusName'];
      const fix =
        meant === null ? {} : { fix: { title: `Change to ${meant}`, edits: replaceValue(manifest, at, meant) } };
      const advice = meant === null ? `There is ${[...names].join(', ')}.` : `Did you mean \`${meant}\`?`;
      report({ message: `No EventBus \`${name}\` was found in this workspace. ${advice}`, path: at, ...fix });
    };
    return {
      sensor: ({ spec }) => check(spec?.eventBusName),
      eventSource: ({ spec }) => check(spec?.eventBusName),
    };
  },
};
