import type { ShapeField } from '../../../schemas/shape.ts';
import { zoneNames } from '../../../language/go/zone.ts';
import type { NameKind } from '../../../language/manifest/mention.ts';
import { referenceKinds } from '../../../language/manifest/mentions.ts';
import type { Manifest } from '../../../language/manifest/parse-manifests.ts';
import { member } from '../../../language/yaml/node.ts';
import type { Context } from '../../context.ts';
import { completeIn } from '../../embedded/complete-in.ts';
import { languageOf, typeBeside } from '../../embedded/language-of.ts';
import type { Candidate } from './candidate.ts';
import { seenValues } from './seen-values.ts';
import { typicalValues } from './typical-values.ts';
import type { TypedValue } from '../../cursor/open-part.ts';

/**
 * What a value can be: names of the workspace, the words of its enumeration, the parts of an embedded language. `manifest` is
 * the object it stands in, `null` while that cannot be read.
 */
export function values(typed: TypedValue, manifest: Manifest | null, context: Context): Candidate[] {
  const { cursor, owner, field } = typed;
  const { index } = context;
  const id = `${owner.go}.${field.name}`;
  const whole = { start: 0, end: cursor.source.length };
  const plain = { kind: 'value' as const, ...whole };
  const language = languageOf(owner.go, field.name, typeBeside(manifest, cursor.path));
  const seen = manifest === null ? [] : seenValues(typed, manifest, context).map((one) => ({ ...one, ...plain }));
  if (language !== null) {
    if (manifest === null) return [];
    const place = { language, source: cursor.source, at: cursor.at, manifest, path: cursor.path };
    return [...seen, ...completeIn(place, context)];
  }
  if (field.shape.kind === 'bool')
    return ['true', 'false'].map((label) => ({
      label,
      kind: 'value',
      raw: cursor.style === 'plain' || cursor.style === 'flow',
      ...whole,
      ...preset(field, label),
    }));
  const words = (field.field?.enum ?? []).map((label): Candidate => ({ label, ...plain, ...preset(field, label) }));
  // What is meant where nothing is said stands first.
  words.sort((a, b) => Number(b.detail !== undefined) - Number(a.detail !== undefined));
  if (field.name === 'timezone') return candidates(zoneNames(), 'time zone');
  return [...words, ...seen, ...typical(), ...names()];

  function typical(): Candidate[] {
    const { shape } = field;
    const isNumber = (shape.kind === 'slice' ? shape.item.shape : shape).kind === 'integer';
    const raw = isNumber && (cursor.style === 'plain' || cursor.style === 'flow');
    return (typicalValues[id] ?? []).map((label) => ({ label, ...plain, raw }));
  }

  function names(): Candidate[] {
    const namespace = manifest?.namespace ?? '';
    const sourceBeside = eventFields.get(id);
    if (sourceBeside !== undefined) {
      const source = cursor.siblings.get(sourceBeside) ?? '';
      const sources = source === '' ? [...index.defined('event-source', { namespace })] : [source];
      return sources.flatMap((owner) => candidates(index.defined('event', { owner, namespace }), `event of ${owner}`));
    }
    if (/\.(Secret|ConfigMap)KeySelector\.key$/.test(id)) return candidates(keysOf(), 'key');
    const kind = nameKinds.get(id) ?? referenceKinds.get(id);
    if (kind === undefined) return [];
    const known = kind === 'dependency' ? dependencies() : index.defined(kind, { namespace });
    return candidates(known, kind.replace('-', ' '));
  }

  function candidates(labels: Iterable<string>, detail: string): Candidate[] {
    return Array.from(labels, (label) => ({ label, detail, ...plain }));
  }

  /** Known only inside their Sensor. */
  function dependencies(): string[] {
    const mentions = manifest === null ? [] : index.mentionsWithin(manifest);
    return mentions
      .flatMap(({ kind, role, name }) => (kind === 'dependency' && role === 'definition' ? [name] : []))
      .sort();
  }

  /** The keys of the Secret or ConfigMap that is named beside. */
  function keysOf(): string[] {
    const kind = owner.go.includes('Secret') ? 'secret' : 'config-map';
    const found = index.mentions(kind, cursor.siblings.get('name') ?? '', { namespace: manifest?.namespace ?? '' });
    return found.flatMap(({ role, manifest: { document } }) =>
      role === 'reference'
        ? []
        : ['data', 'stringData'].flatMap((part) => {
            const node = member(document.root, part);
            return node?.kind === 'mapping' ? node.entries.map(({ key }) => key.name) : [];
          }),
    );
  }
}

/** Fields that name an event, by the one beside it that names its source. */
const eventFields: ReadonlyMap<string, string> = new Map([
  ['v1alpha1.EventDependency.eventName', 'eventSourceName'],
  ['Fixture.event', 'eventSource'],
]);

const nameKinds: ReadonlyMap<string, NameKind> = new Map([
  ['v1alpha1.EventDependency.eventSourceName', 'event-source'],
  ['Fixture.eventSource', 'event-source'],
  ['v1alpha1.SensorSpec.eventBusName', 'event-bus'],
  ['v1alpha1.EventSourceSpec.eventBusName', 'event-bus'],
]);

function preset(field: ShapeField, label: string): { readonly detail?: string } {
  return label === field.field?.default ? { detail: 'default' } : {};
}
