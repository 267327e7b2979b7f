import type { Mention, NameKind } from './mention.ts';
import type { Content } from './manifest.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { type Node, member } from '../yaml/node.ts';
import { type Path, nodeAt } from '../yaml/path.ts';

/**
 * Our names in objects of other kinds: the labels that a Service selects pods by, and, in a backend of an Ingress or a route,
 * the name of the Service that the controller makes for an EventSource.
 */
export function mentionsInOther({ document }: Content): Mention[] {
  if (document.root === null || !/-eventsource-svc|(?:eventsource|sensor|owner)-name/.test(document.text)) return [];
  return [...ofSelector(document.root), ...ofServices(document.root, [])];
}

/** The labels of our pods that hold a name, and whose. */
export const selectedBy: Readonly<Record<string, 'event-source' | 'sensor'>> = {
  'eventsource-name': 'event-source',
  'sensor-name': 'sensor',
};
const controllers: Readonly<Record<string, NameKind>> = {
  'eventsource-controller': 'event-source',
  'sensor-controller': 'sensor',
};

/** `pkg/reconciler/eventsource/controller.go` and its twin for Sensors: the labels of their pods. */
function* ofSelector(root: Node): Generator<Mention> {
  const at = ['spec', 'selector'];
  const selector = nodeAt(root, at);
  const controller = member(selector, 'controller');
  const owner = controller?.kind === 'scalar' ? controllers[controller.text] : undefined;
  for (const [label, kind] of Object.entries({ ...selectedBy, ...(owner && { 'owner-name': owner }) })) {
    const value = member(selector, label);
    if (value?.kind === 'scalar' && value.text !== '') yield reference(kind, value.text, [...at, label]);
  }
}

function* ofServices(node: Node, path: Path): Generator<Mention> {
  if (node.kind === 'mapping') {
    for (const { key, value, merged } of node.entries) if (!merged) yield* ofServices(value, [...path, key.name]);
  } else if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries()) yield* ofServices(item, [...path, index]);
  } else {
    const found = serviceIn(node.text, /^/);
    if (found !== null) yield { ...reference('event-source', found.name, path), span: found.span };
  }
}

/** The EventSource whose Service a text names behind a beginning: `http://NAME-eventsource-svc.default.svc:12000/x`. */
export function serviceIn(
  text: string,
  beginning: RegExp,
): { readonly name: string; readonly span: { readonly start: number; readonly end: number } } | null {
  const start = beginning.exec(text)?.[0].length;
  const name =
    start === undefined ? undefined : /^([a-z\d][a-z\d.-]*?)-eventsource-svc(?=[.:/]|$)/.exec(text.slice(start))?.[1];
  return start === undefined || name === undefined ? null : { name, span: { start, end: start + name.length } };
}

/** The event that a fixture (`*.event.yaml`) describes. */
export function mentionsInFixture({ root }: YamlDocument): Mention[] {
  const [source, event] = [textOf(root, 'eventSource'), textOf(root, 'event')];
  if (source === '') return [];
  const own = reference('event-source', source, ['eventSource']);
  return event === '' ? [own] : [own, { ...reference('event', event, ['event']), owner: source }];
}

/** The triggers of `argo-events-local.yaml`, whose keys are `SENSOR/TRIGGER`. */
export function mentionsInConfiguration({ root }: YamlDocument): Mention[] {
  const triggers = member(root, 'triggers');
  if (triggers?.kind !== 'mapping') return [];
  return triggers.entries.flatMap(({ key: { name: key }, merged }): Mention[] => {
    const [, sensor, trigger] = /^([^/]+)\/(.+)$/.exec(key) ?? [];
    if (merged || sensor === undefined || trigger === undefined) return [];
    const at = { path: ['triggers', key], part: 'key' } as const;
    const behind = sensor.length + 1;
    return [
      { ...reference('sensor', sensor, at.path), ...at, span: { start: 0, end: sensor.length } },
      { ...reference('trigger', trigger, at.path), ...at, owner: sensor, span: { start: behind, end: key.length } },
    ];
  });
}

function reference(kind: NameKind, name: string, path: Path): Mention {
  return { kind, name, owner: '', role: 'reference', path };
}

function textOf(root: Node | null, name: string): string {
  const node = member(root, name);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : '';
}
