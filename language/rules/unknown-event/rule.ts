import type { Rule } from '../rule.ts';
import { nearest } from '../../text/nearest.ts';
import { replaceValue } from '../edits.ts';

/** A dependency on an EventSource or an event that nothing in the workspace has. */
export const unknownEvent: Rule = {
  meta: {
    code: 'unknown-event',
    severity: 'error',
    summary:
      'No EventSource publishes such an event, so the dependency never comes and the triggers that need it never fire.',
    covers: [],
    scope: 'workspace',
  },
  create: ({ manifest, index, bus, report }) => ({
    dependency({ eventSourceName: source, eventName: event }, path) {
      // On NATS Streaming names are patterns.
      if (!source || (bus === 'stan' && /[*?[]/.test(source + event))) return;
      const { namespace } = manifest;
      if (index.objects('EventSource', source, namespace).length === 0) {
        const names = index.defined('event-source', { namespace });
        const meant = nearest(source, names);
        const at = [...path, 'eventSourceName'];
        const fix =
          meant === null ? {} : { fix: { title: `Change to ${meant}`, edits: replaceValue(manifest, at, meant) } };
        const message = `No EventSource \`${source}\` was found in this workspace${namespace === '' ? '' : ` for namespace \`${namespace}\``}.${meant === null ? '' : ` Did you mean \`${meant}\`?`}`;
        // It may stand in another repository.
        report({ message, path: at, severity: meant === null ? 'hint' : 'warning', ...fix });
        return;
      }
      const events = index.defined('event', { owner: source, namespace });
      if (!event || events.has(event)) return;
      const meant = nearest(event, events);
      const at = [...path, 'eventName'];
      const fix =
        meant === null ? {} : { fix: { title: `Change to ${meant}`, edits: replaceValue(manifest, at, meant) } };
      const list = [...events].slice(0, 8).join(', ');
      const advice = meant === null ? (list === '' ? 'It has none.' : `It has ${list}.`) : `Did you mean \`${meant}\`?`;
      report({ message: `EventSource \`${source}\` has no event \`${event}\`. ${advice}`, path: at, ...fix });
    },
  }),
};
