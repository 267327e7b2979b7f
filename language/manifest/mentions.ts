import type { NameKind, Mention } from './mention.ts';
import type { Content, OursOf } from './manifest.ts';
import type { GoValue } from './go-value.ts';
import type { Path } from '../yaml/path.ts';
import type { EventSource, ExprFilter, Sensor, Trigger } from '../../schemas/types.generated.ts';
import { type Shape, shapeOf } from '../../schemas/shape.ts';
import { lex } from '../embedded/govaluate/lexer.ts';
import { mentionsInOther, serviceIn } from './mentions-elsewhere.ts';
import { sourceTypes } from './source-types.ts';

/** All names of an object, in the order of its fields. */
export function mentionsOf(content: Content): Mention[] {
  const { ours, name } = content;
  if (ours === null) return [...(name === '' ? [] : definitionsOfOther(content)), ...mentionsInOther(content)];
  const path = ['metadata', 'name'];
  const own = { owner: '', role: 'definition', path } as const;
  switch (ours.kind) {
    case 'EventSource':
      return [{ kind: 'event-source', name, ...own }, ...ofEventSource(ours.value, name), ...selectors(ours)];
    case 'Sensor':
      return [{ kind: 'sensor', name, ...own }, ...ofSensor(ours.value, name), ...selectors(ours)];
    default:
      return [{ kind: 'event-bus', name, ...own }, ...selectors(ours)];
  }
}

const otherKinds: Readonly<Record<string, NameKind>> = {
  Secret: 'secret',
  SealedSecret: 'secret',
  ExternalSecret: 'secret',
  ConfigMap: 'config-map',
  ServiceAccount: 'service-account',
  Service: 'service',
};

function definitionsOfOther({ kind, name }: Content): Mention[] {
  const known = otherKinds[kind];
  return known ? [{ kind: known, name, owner: '', role: 'definition', path: ['metadata', 'name'] }] : [];
}

function* ofEventSource({ spec }: EventSource, source: string): Generator<Mention> {
  yield bus(spec?.eventBusName);
  for (const { type } of sourceTypes) {
    for (const event of Object.keys(spec?.[type] ?? {})) {
      yield { kind: 'event', name: event, owner: source, role: 'definition', path: ['spec', type, event], part: 'key' };
    }
  }
}

function* ofSensor({ spec }: Sensor, sensor: string): Generator<Mention> {
  yield bus(spec?.eventBusName);
  for (const [index, { name, eventSourceName, eventName, filters }] of (spec?.dependencies ?? []).entries()) {
    const at = ['spec', 'dependencies', index];
    if (name) yield { kind: 'dependency', name, owner: '', role: 'definition', path: [...at, 'name'] };
    for (const [number, filter] of (filters?.exprs ?? []).entries())
      yield* ofExpression(filter, [...at, 'filters', 'exprs', number]);
    if (!eventSourceName) continue;
    yield {
      kind: 'event-source',
      name: eventSourceName,
      owner: '',
      role: 'reference',
      path: [...at, 'eventSourceName'],
    };
    if (!eventName) continue;
    yield { kind: 'event', name: eventName, owner: eventSourceName, role: 'reference', path: [...at, 'eventName'] };
  }
  for (const [index, trigger] of (spec?.triggers ?? []).entries())
    yield* ofTrigger(trigger, ['spec', 'triggers', index], sensor);
}

/** The names that `fields` give to paths, and their uses in the expression. */
function* ofExpression({ expr = '', fields = [] }: ExprFilter, at: Path): Generator<Mention> {
  const owner = at.join('/');
  for (const [index, { name }] of fields.entries()) {
    const path = [...at, 'fields', index, 'name'];
    if (name) yield { kind: 'expression-field', name, owner, role: 'definition', path };
  }
  for (const { kind, text, start, end } of lex(expr, 'UTC').lexemes) {
    if (kind !== 'VARIABLE') continue;
    const bracket = expr[start] === '[' ? 1 : 0;
    const span = { start: start + bracket, end: end - bracket };
    yield { kind: 'expression-field', name: text, owner, role: 'reference', path: [...at, 'expr'], span };
  }
}

function* ofTrigger({ template, dlqTrigger }: Trigger, at: Path, owner: string): Generator<Mention> {
  if (template?.name) {
    yield { kind: 'trigger', name: template.name, owner, role: 'definition', path: [...at, 'template', 'name'] };
  }
  const service = serviceIn(template?.http?.url ?? '', /^https?:\/\//);
  if (service !== null) {
    const path = [...at, 'template', 'http', 'url'];
    yield { kind: 'event-source', name: service.name, owner: '', role: 'reference', path, span: service.span };
  }
  for (const match of (template?.conditions ?? '').matchAll(/[\p{L}_$][\p{L}\p{N}_$-]*/gu)) {
    const path = [...at, 'template', 'conditions'];
    const span = { start: match.index, end: match.index + match[0].length };
    yield { kind: 'dependency', name: match[0], owner: '', role: 'reference', path, span };
  }
  if (dlqTrigger) yield* ofTrigger(dlqTrigger, [...at, 'dlqTrigger'], owner);
}

function bus(name: string | undefined): Mention {
  return { kind: 'event-bus', name: name || 'default', owner: '', role: 'reference', path: ['spec', 'eventBusName'] };
}

/** Names that occur anywhere by the type of their field: Secrets, ConfigMaps, dependencies of parameters, accounts. */
function selectors(ours: OursOf<'EventSource'> | OursOf<'Sensor'> | OursOf<'EventBus'>): Mention[] {
  const found: Mention[] = [];
  visit(ours.value as GoValue, shapeOf(`v1alpha1.${ours.kind}`), []);
  return found;

  function visit(value: GoValue | undefined, shape: Shape, path: Path): void {
    if (value === undefined) return;
    if (shape.kind === 'struct') {
      const object = value as { [name: string]: GoValue };
      const holdsNames = structsWithNames.has(shape.go);
      for (const field of shape.fields) {
        const member = object[field.name];
        if (typeof member === 'object') visit(member, field.shape, [...path, field.name]);
        if (!holdsNames || typeof member !== 'string' || member === '') continue;
        const kind = referenceKinds.get(`${shape.go}.${field.name}`);
        if (kind === undefined) continue;
        found.push({ kind, name: member, owner: '', role: 'reference', path: [...path, field.name] });
      }
    } else if (shape.kind === 'map' && mayHold(shape.value.shape)) {
      for (const [key, item] of Object.entries(value)) visit(item, shape.value.shape, [...path, key]);
    } else if (shape.kind === 'slice' && mayHold(shape.item.shape)) {
      for (const [index, item] of (value as GoValue[]).entries()) visit(item, shape.item.shape, [...path, index]);
    }
  }
}

function mayHold(shape: Shape): boolean {
  return shape.kind === 'struct' || shape.kind === 'map' || shape.kind === 'slice';
}

/** Fields that hold a name, as `struct.field`. */
export const referenceKinds: ReadonlyMap<string, NameKind> = new Map([
  ['v1.SecretKeySelector.name', 'secret'],
  ['v1.SecretEnvSource.name', 'secret'],
  ['v1.SecretProjection.name', 'secret'],
  ['v1.SecretVolumeSource.secretName', 'secret'],
  ['v1.ConfigMapKeySelector.name', 'config-map'],
  ['v1.ConfigMapEnvSource.name', 'config-map'],
  ['v1.ConfigMapProjection.name', 'config-map'],
  ['v1.ConfigMapVolumeSource.name', 'config-map'],
  ['v1alpha1.Template.serviceAccountName', 'service-account'],
  ['v1alpha1.JetStreamBus.serviceAccountName', 'service-account'],
  ['v1alpha1.NativeStrategy.serviceAccountName', 'service-account'],
  ['v1alpha1.TriggerParameterSource.dependencyName', 'dependency'],
]);

const structsWithNames = new Set([...referenceKinds.keys()].map((field) => field.slice(0, field.lastIndexOf('.'))));
