import { type Located, type WorkspaceIndex, rangeOfMention } from '../../language/manifest/workspace-index.ts';
import type { NameKind } from '../../language/manifest/mentions.ts';
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
    kind === 'dependency' || kind === 'trigger'
      ? index.mentionsWithin(manifest).filter((other) => isSame(other, kind, name))
      : index.mentions(kind, name, { owner, namespace: manifest.namespace });
  return [...found].sort((a, b) => order(a) - order(b));
}

/** The mentions that stand somewhere; those that are meant by default do not. */
export function spotsOf(mentions: readonly Located[]): Spot[] {
  return mentions.flatMap((mention) => {
    const range = rangeOfSpot(mention);
    return range === null ? [] : [{ mention, ...range }];
  });
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

function rangeOfSpot(mention: Located): { start: number; end: number } | null {
  const range = rangeOfMention(mention);
  return range === null || range.end === range.start ? null : range;
}

function order({ role }: Located): number {
  return role === 'definition' ? 0 : 1;
}
