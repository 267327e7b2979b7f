import { float64Type } from '../../go/type.ts';
import { GoError, Numeric, type Value } from '../../go/value.ts';
import type { AliasNode, MappingNode, ScalarNode, SequenceNode, YamlNode } from './node.ts';
import { mapText } from './map-text.ts';
import { resolveScalar } from './resolve.ts';

/** A mapping as go-yaml decodes it where nobody says into what: `map[interface{}]interface{}`. */
export type YamlMap = Map<Value, Value>;

/** Stands for one among values, whose maps have texts as keys, until JSON is made of it (`to-json.ts`). */
function asValue(map: YamlMap): Value {
  return map as Map<string, Value>;
}

/** A document's value, and its mappings, outer before inner. */
export interface Decoded {
  readonly value: Value;
  readonly maps: readonly YamlMap[];
}

/**
 * `yaml.Unmarshal` into an `interface{}` (`decode.go: decoder`): aliases are followed, merge keys applied, scalars resolved.
 * Throws `GoError` with go-yaml's words.
 */
export function decode(root: YamlNode): Decoded {
  return new Decoder().decode(root);
}

class Decoder {
  private readonly maps: YamlMap[] = [];
  /** The lists, mappings and merges that are not over, from the outside in. */
  private readonly open: Open[] = [];
  /** The aliases that are being followed. */
  private readonly followed = new Set<AliasNode>();
  private decoded = 0;
  private decodedOfAliases = 0;

  decode(root: YamlNode): Decoded {
    let value = this.begin(root);
    for (let inner = this.open.at(-1); inner !== undefined; inner = this.open.at(-1)) {
      if (value === undefined) value = this.go(inner);
      else {
        deliver(inner, value);
        value = undefined;
      }
    }
    return { value: value ?? null, maps: this.maps };
  }

  /** The value of a scalar; `undefined` when a list or mapping was opened, whose value comes when it is over. */
  private begin(node: YamlNode): Value | undefined {
    const { target, aliases } = this.follow(node);
    if (target.kind !== 'scalar') {
      this.open.push(target.kind === 'sequence' ? sequence(target, aliases) : this.mapping(target, aliases, new Map()));
      return undefined;
    }
    this.leave(aliases);
    return resolveScalar(target);
  }

  private follow(node: YamlNode): {
    readonly target: Exclude<YamlNode, AliasNode>;
    readonly aliases: readonly AliasNode[];
  } {
    this.count();
    if (node.kind !== 'alias') return { target: node, aliases: [] };
    if (this.followed.has(node)) throw new GoError(`yaml: anchor '${node.name}' value contains itself`);
    this.followed.add(node);
    this.count();
    return { target: node.target, aliases: [node] };
  }

  private leave(aliases: readonly AliasNode[]): void {
    for (const alias of aliases) this.followed.delete(alias);
  }

  private mapping(node: MappingNode, aliases: readonly AliasNode[], into: YamlMap): OpenMapping {
    this.maps.push(into);
    return { kind: 'mapping', node, aliases, at: 0, into, isMerged: false };
  }

  /** Goes on with the next value; what is over is closed and answered. */
  private go(inner: Open): Value | undefined {
    if (inner.kind === 'merge') {
      const source = inner.sources.pop();
      if (source === undefined) this.open.pop();
      else this.merge(source, inner.into);
      return undefined;
    }
    const next = inner.node.items[inner.at++];
    if (next === undefined) {
      this.open.pop();
      this.leave(inner.aliases);
      if (inner.kind === 'sequence') return inner.into;
      return inner.isMerged ? undefined : asValue(inner.into);
    }
    if (inner.kind === 'mapping' && inner.at % 2 === 1 && isMerge(next)) {
      this.merges(inner.node.items[inner.at++]!, inner.into);
      return undefined;
    }
    return this.begin(next);
  }

  /** Earlier sources are stronger: they come later. */
  private merges(value: YamlNode, into: YamlMap): void {
    if (value.kind === 'sequence') this.open.push({ kind: 'merge', sources: [...value.items], into });
    else this.merge(value, into);
  }

  private merge(source: YamlNode, into: YamlMap): void {
    const named = source.kind === 'alias' ? source.target : source;
    if (named.kind !== 'mapping') throw new GoError('yaml: map merge requires map or sequence of maps as the value');
    const { aliases } = this.follow(source);
    this.open.push({ kind: 'mapping', node: named, aliases, at: 0, into, isMerged: true });
  }

  /** Aliases may repeat what they name up to a point: `document contains excessive aliasing`. */
  private count(): void {
    this.decoded++;
    if (this.followed.size > 0) this.decodedOfAliases++;
    const share = this.decodedOfAliases / this.decoded;
    if (this.decodedOfAliases > 100 && this.decoded > 1000 && share > allowedShare(this.decoded))
      throw new GoError('yaml: document contains excessive aliasing');
  }
}

/** What aliases may be of so many values: nearly all of a small document, a tenth of a very large one. */
function allowedShare(decoded: number): number {
  if (decoded <= 400_000) return 0.99;
  if (decoded >= 4_000_000) return 0.1;
  return 0.99 - 0.89 * ((decoded - 400_000) / 3_600_000);
}

type Open = OpenSequence | OpenMapping | OpenMerge;

interface OpenSequence {
  readonly kind: 'sequence';
  readonly node: SequenceNode;
  /** Those that led here and are done when it is over. */
  readonly aliases: readonly AliasNode[];
  at: number;
  readonly into: Value[];
}

interface OpenMapping {
  readonly kind: 'mapping';
  readonly node: MappingNode;
  readonly aliases: readonly AliasNode[];
  at: number;
  readonly into: YamlMap;
  /** Its entries are those of another mapping. */
  readonly isMerged: boolean;
  key?: Value;
}

/** Mappings that are merged into one, the last one first. */
interface OpenMerge {
  readonly kind: 'merge';
  readonly sources: YamlNode[];
  readonly into: YamlMap;
}

function sequence(node: SequenceNode, aliases: readonly AliasNode[]): OpenSequence {
  return { kind: 'sequence', node, aliases, at: 0, into: [] };
}

function deliver(inner: Open, value: Value): void {
  if (inner.kind === 'sequence') inner.into.push(value);
  else if (inner.kind === 'mapping') {
    if (inner.at % 2 === 0) put(inner.into, inner.key!, value);
    else if (typeof value === 'object' && value !== null && !('type' in value))
      throw new GoError(`yaml: invalid map key: ${mapText(value)}`);
    else inner.key = value;
  }
}

/** Go's maps too take -0 for 0, but show the one that was written last; JavaScript's keep no -0. */
function put(into: YamlMap, key: Value, value: Value): void {
  if (key !== 0) into.set(key, value);
  else {
    const isNegative = Object.is(key, -0);
    into.delete(isNegative ? 0 : negativeZero);
    into.set(isNegative ? negativeZero : 0, value);
  }
}

const negativeZero = new Numeric(float64Type, -0);

function isMerge(key: YamlNode): key is ScalarNode {
  return key.kind === 'scalar' && key.text === '<<' && (key.isImplicit || key.tag === 'tag:yaml.org,2002:merge');
}
