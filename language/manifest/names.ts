import type { YamlDocument } from '../yaml/document.ts';
import type { Mention, NameKind } from './mention.ts';

/** A mention, and the object that it stands in: wherever the document moves to in its file, it is the same use. */
export interface Use {
  readonly mention: Mention;
  readonly uri: string;
  /** The object's own document. */
  readonly document: YamlDocument;
  readonly namespace: string;
}

/** The uses of one name: where it is given, and where it is used. */
interface Uses {
  readonly definition: Set<Use>;
  readonly reference: Set<Use>;
}

/**
 * Which names there are that objects know of each other, and who gives and uses them. Names meet when their namespaces are
 * equal or one of them is not given.
 */
export class Names {
  /** Kind and owner → name → its uses. */
  private readonly byKind = new Map<string, Map<string, Uses>>();

  add(uses: readonly Use[]): void {
    for (const use of outer(uses)) this.usesOf(use.mention)[use.mention.role].add(use);
  }

  remove(uses: readonly Use[]): void {
    for (const use of outer(uses)) {
      const { kind, owner, name, role } = use.mention;
      const known = this.usesOf(use.mention);
      known[role].delete(use);
      if (known.definition.size + known.reference.size === 0) this.byKind.get(key(kind, owner))!.delete(name);
    }
  }

  uses(kind: NameKind, name: string, scope: { readonly owner?: string; readonly namespace?: string }): Use[] {
    const uses = this.byKind.get(key(kind, scope.owner ?? ''))?.get(name);
    if (uses === undefined) return [];
    return [...visible(uses.definition, scope.namespace), ...visible(uses.reference, scope.namespace)];
  }

  definitions(kind: NameKind, name: string, scope: { readonly owner?: string; readonly namespace?: string }): Use[] {
    const uses = this.byKind.get(key(kind, scope.owner ?? ''))?.get(name);
    return uses === undefined ? [] : visible(uses.definition, scope.namespace);
  }

  /** The names of a kind that are given to something. */
  defined(kind: NameKind, scope: { readonly owner?: string; readonly namespace?: string }): Set<string> {
    const names = new Set<string>();
    for (const [name, { definition }] of this.byKind.get(key(kind, scope.owner ?? '')) ?? []) {
      for (const { namespace } of definition) if (sameNamespace(namespace, scope.namespace ?? '')) names.add(name);
    }
    return names;
  }

  private usesOf({ kind, owner, name }: Mention): Uses {
    const id = key(kind, owner);
    let byName = this.byKind.get(id);
    if (byName === undefined) this.byKind.set(id, (byName = new Map()));
    let uses = byName.get(name);
    if (uses === undefined) byName.set(name, (uses = { definition: new Set(), reference: new Set() }));
    return uses;
  }
}

/** A manifest without a namespace may be applied to any. */
function sameNamespace(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

/** Dependencies, and the fields of an expression, are known only inside their Sensor. */
function outer(uses: readonly Use[]): Use[] {
  return uses.filter(({ mention: { kind } }) => kind !== 'dependency' && kind !== 'expression-field');
}

function visible(uses: ReadonlySet<Use>, from = ''): Use[] {
  return [...uses].filter(({ namespace }) => sameNamespace(namespace, from));
}

function key(kind: NameKind, owner: string): string {
  return `${kind}\n${owner}`;
}
