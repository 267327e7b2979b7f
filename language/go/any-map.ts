import { Location } from './location.ts';
import { Time } from './time.ts';
import { type MapKey, Numeric } from './value.ts';

/** The entries of a map with keys of any type: finds a key by what makes it equal in Go, where a JavaScript map knows only the object. */
export class AnyMap<V> extends Map<MapKey, V> {
  private readonly keysOf = new Map<unknown, Map<unknown, MapKey>>();

  constructor(entries: Iterable<readonly [MapKey, V]> = []) {
    super();
    for (const [key, value] of entries) this.set(key, value);
  }

  override get(key: MapKey): V | undefined {
    return super.get(this.held(key));
  }

  override has(key: MapKey): boolean {
    return super.has(this.held(key));
  }

  /** Of equal keys the first stays. */
  override set(key: MapKey, value: V): this {
    const held = this.held(key);
    if (isCompared(held)) this.hold(held);
    return super.set(held, value);
  }

  /** The equal key that is there, or the key itself. */
  private held(key: MapKey): MapKey {
    if (!isCompared(key)) return key;
    const [kind, content] = identity(key);
    return this.keysOf.get(kind)?.get(content) ?? key;
  }

  private hold(key: Compared): void {
    const [kind, content] = identity(key);
    const ofKind = this.keysOf.get(kind) ?? new Map<unknown, MapKey>();
    this.keysOf.set(kind, ofKind.set(content, key));
  }
}

/** What is equal by its content; texts and plain numbers JavaScript compares itself, and pointers are equal when they are the same. */
type Compared = Numeric | Time | Location;

function isCompared(key: MapKey): key is Compared {
  return key instanceof Numeric || key instanceof Time || key instanceof Location;
}

/** Equal keys have the same parts. There is one local zone. */
function identity(key: Compared): readonly [kind: unknown, content: unknown] {
  if (key instanceof Numeric) return [key.type.name, key.value];
  if (key instanceof Time) return [key.zone, key.seconds * 1_000_000_000n + BigInt(key.nanoseconds)];
  return ['*time.Location', key.zone.kind === 'local' ? 'local' : key.zone];
}
