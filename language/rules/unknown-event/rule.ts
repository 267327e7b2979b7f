import type { Fix, Rule, RuleContext } from '../rule.ts';
import type { Manifest } from '../../manifest/parse-manifests.ts';
import type { Path } from '../../yaml/path.ts';
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
  create: (context) => ({
    dependency(dependency, path) {
      const { eventSourceName: source, eventName: event } = dependency;
      // On NATS Streaming names are patterns.
      if (!source || (context.bus === 'stan' && /[*?[]/.test(source + event))) return;
      const { index, manifest } = context;
      const { namespace } = manifest;
      if (!index.isDefined('event-source', source, { namespace })) unknownSource(context, source, path);
      else if (event && !index.isDefined('event', event, { owner: source, namespace }))
        unknownName(context, { source, event }, path);
    },
  }),
};

/** It may stand in another repository; but a name that nobody uses, and that is nearly this one, is probably meant. */
function unknownSource({ manifest, index, report }: RuleContext, source: string, path: Path): void {
  const { namespace } = manifest;
  const meant = nearest(source, index.defined('event-source', { namespace }));
  const isUsed =
    meant !== null && index.mentions('event-source', meant, { namespace }).some(({ role }) => role === 'reference');
  const at = [...path, 'eventSourceName'];
  const where = namespace === '' ? '' : ` for namespace \`${namespace}\``;
  report({
    message: `No EventSource \`${source}\` was found in this workspace${where}.${meant === null ? '' : ` Did you mean \`${meant}\`?`}`,
    path: at,
    severity: meant === null || isUsed ? 'hint' : 'warning',
    ...changeTo(manifest, at, meant),
  });
}

function unknownName(
  { manifest, index, report }: RuleContext,
  { source, event }: { readonly source: string; readonly event: string },
  path: Path,
): void {
  const events = index.defined('event', { owner: source, namespace: manifest.namespace });
  const meant = nearest(event, events);
  const at = [...path, 'eventName'];
  const list = [...events].slice(0, 8).join(', ');
  const advice = meant === null ? (list === '' ? 'It has none.' : `It has ${list}.`) : `Did you mean \`${meant}\`?`;
  report({
    message: `EventSource \`${source}\` has no event \`${event}\`. ${advice}`,
    path: at,
    ...changeTo(manifest, at, meant),
  });
}

function changeTo(manifest: Manifest, path: Path, meant: string | null): { readonly fix?: Fix } {
  return meant === null ? {} : { fix: { title: `Change to ${meant}`, edits: replaceValue(manifest, path, meant) } };
}
