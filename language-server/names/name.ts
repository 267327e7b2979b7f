import { compare } from '../../language/go/json-order.ts';
import { type Located, type WorkspaceIndex, rangeOfMention } from '../../language/manifest/workspace-index.ts';
import type { NameKind } from '../../language/manifest/mention.ts';
import { translated } from '../../language/rules/condition-names.ts';

/** One mention with the range of the name in its file. */
export interface Spot {
  readonly mention: Located;
  readonly start: number;
  readonly end: number;
}

/** How a kind of name is called in a sentence. */
export const kindNames: Readonly<Record<NameKind, string>> = {
  'event-source': 'EventSource',
  event: 'event',
  sensor: 'Sensor',
  dependency: 'dependency',
  'expression-field': 'field',
  trigger: 'trigger',
  'event-bus': 'EventBus',
  secret: 'Secret',
  'config-map': 'ConfigMap',
  'service-account': 'ServiceAccount',
  service: 'Service',
};

/** All mentions of what a mention names: the definitions first, then file by file. */
export function mentionsOfSame(index: WorkspaceIndex, { kind, name, owner, manifest }: Located): readonly Located[] {
  const found =
    kind === 'dependency'
      ? index.mentionsWithin(manifest).filter((other) => isSame(other, kind, name))
      : index.mentions(kind, name, { owner, ...scopeOf({ kind, owner, manifest }) });
  return [...found].sort((a, b) => order(a) - order(b) || compare(a.manifest.uri, b.manifest.uri));
}

/** Where a name is looked for: names of a Sensor in it, the others as far as the namespace reaches. */
export function scopeOf({ kind, owner, manifest }: Pick<Located, 'kind' | 'owner' | 'manifest'>) {
  const isInside = kind === 'dependency' || kind === 'expression-field' || (kind === 'trigger' && owner === '');
  return isInside ? { within: manifest } : { namespace: manifest.namespace };
}

/**
 * The mentions that stand somewhere; those that are meant by default do not. A text that an alias or a merge key repeats
 * stands at one place.
 */
export function spotsOf(mentions: readonly Located[]): Spot[] {
  const found = new Map<string, Spot>();
  for (const mention of mentions) {
    const range = rangeOfMention(mention);
    if (range === null || range.end === range.start) continue;
    const id = `${range.start}-${range.end} ${mention.manifest.uri}`;
    if (!found.has(id)) found.set(id, { mention, ...range });
  }
  return [...found.values()];
}

/** The object that a mention stands in: `Sensor orders`. */
export function ownerOf({ manifest }: Located): string {
  return `${manifest.kind} ${manifest.name || '(no name)'}`;
}

/** `conditions` may spell a dependency with `_` for `-`; upstream translates both before it compares. */
function isSame(other: Located, kind: NameKind, name: string): boolean {
  if (other.kind !== kind) return false;
  return other.span === undefined ? other.name === name : translated(other.name) === translated(name);
}

function order({ role }: Located): number {
  return role === 'definition' ? 0 : 1;
}
