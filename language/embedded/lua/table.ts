import type { LuaValue } from './value.ts';

/**
 * A table as upstream's `LTable`: whole numbers from 1 up to 67108863 live in `array` whatever the gaps, all other keys in a
 * hash that keeps the order in which keys first came; a key set to nil keeps its place. What `#`, `next` and
 * `table.maxn` answer follows from that and differs from C Lua's.
 */
export class LuaTable {
  readonly type = 'table';
  /** `null` for the tables of an event, which have no metatable slot (`transform.go: mapToTable`). */
  metatable: LuaValue;
  array: LuaValue[] = none;
  private hash: Hash | null = null;
  /** True while `hash` belongs to a template and must be copied before it is changed. */
  private shared = false;

  constructor(metatable?: LuaValue) {
    this.metatable = metatable;
  }

  /** A table with the same content that is copied when one of the two changes. Only the template of a library has one. */
  static like(template: LuaTable): LuaTable {
    const table = new LuaTable();
    table.copy(template);
    return table;
  }

  /** Takes over the hashed entries of a template; they are copied when this table changes. */
  copy(template: LuaTable): void {
    this.hash = template.hash;
    this.shared = true;
  }

  get(key: LuaValue): LuaValue {
    if (typeof key === 'string') return this.getString(key);
    if (typeof key === 'number' && isArrayKey(key)) return this.array[key - 1];
    return this.getHashed(key);
  }

  getString(key: string): LuaValue {
    const hash = this.hash;
    if (hash === null) return undefined;
    const at = hash.places.get(key);
    return at === undefined ? undefined : hash.values[at];
  }

  /** `RawGetInt`: only the array is asked. */
  getIndex(index: number): LuaValue {
    return this.array[index - 1];
  }

  /** `RawSet`; the caller has refused nil and NaN. */
  set(key: LuaValue, value: LuaValue): void {
    if (typeof key === 'number' && isArrayKey(key)) this.setArray(key, value);
    else this.setHashed(key, value);
  }

  /** `RawSetInt`. */
  setIndex(index: number, value: LuaValue): void {
    if (index < 1 || index >= maxArrayIndex) this.setHashed(index, value);
    else this.setArray(index, value);
  }

  setHashed(key: LuaValue, value: LuaValue): void {
    if (this.hash === null) {
      if (value === undefined) return;
      this.hash = { places: new Map(), keys: [], values: [], live: 0 };
    } else if (this.shared) this.unshare();
    const { hash } = this;
    const at = hash.places.get(key);
    if (at !== undefined) {
      const old = hash.values[at];
      hash.values[at] = value;
      if ((old === undefined) !== (value === undefined)) hash.live += value === undefined ? -1 : 1;
    } else if (value !== undefined) {
      hash.places.set(key, hash.keys.length);
      hash.keys.push(key);
      hash.values.push(value);
      hash.live++;
    }
  }

  /** What the table will grow by when `key` is set, in entries: 0 when it is there. Gaps of the array count. */
  growth(key: LuaValue): number {
    if (typeof key === 'number' && isArrayKey(key)) return key > this.array.length ? key - this.array.length : 0;
    return this.hash !== null && this.hash.places.has(key) ? 0 : 2;
  }

  /** `#`: the last place of the array whose value is not nil and whose successor is. */
  length(): number {
    const array = this.array;
    let previous: LuaValue = undefined;
    for (let i = array.length - 1; i >= 0; i--) {
      const value = array[i];
      if (previous === undefined && value !== undefined) return i + 1;
      previous = value;
    }
    return 0;
  }

  /** `table.maxn`: the last place of the array that is not nil. */
  maxn(): number {
    const array = this.array;
    for (let i = array.length - 1; i >= 0; i--) if (array[i] !== undefined) return i + 1;
    return 0;
  }

  /** `table.insert(t, v)`: after the last value that is not nil. */
  append(value: LuaValue): void {
    if (value === undefined) return;
    const array = this.ownArray();
    let at = array.length;
    while (at > 0 && array[at - 1] === undefined) at--;
    array[at] = value;
  }

  /** `table.insert(t, i, v)`. */
  insert(index: number, value: LuaValue): void {
    const array = this.ownArray();
    if (index > array.length) this.setIndex(index, value);
    else if (index <= 0) this.set(index, value);
    else array.splice(index - 1, 0, value);
  }

  /** `table.remove`; -1 (and anything below 1) is the last. */
  remove(position: number): LuaValue {
    const array = this.array;
    const at = position - 1;
    if (array.length === 0 || at >= array.length) return undefined;
    if (at < 0 || at === array.length - 1) return array.pop();
    return array.splice(at, 1)[0];
  }

  /**
   * `next`: the key after `key` (nil: the first) and its value in `found`, or false at the end. A key that is not there
   * continues after the first hashed one, as upstream does.
   */
  next(key: LuaValue, found: { key: LuaValue; value: LuaValue }): boolean {
    const first = key === undefined;
    const hash = this.hash;
    if (first || key !== 0) {
      const number = first ? 0 : key;
      if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < maxArrayIndex) {
        const array = this.array;
        let at = number;
        for (; at < array.length; at++) {
          const value = array[at];
          if (value !== undefined) {
            found.key = at + 1;
            found.value = value;
            return true;
          }
        }
        if (array === none || at === array.length) {
          if (hash === null || hash.live === 0) return false;
          if (hash.values[0] !== undefined) {
            found.key = hash.keys[0];
            found.value = hash.values[0];
            return true;
          }
          return hashedAfter(hash, 0, found);
        }
      }
    }
    if (hash === null) return false;
    return hashedAfter(hash, hash.places.get(key) ?? 0, found);
  }

  /** All entries that are not nil: the array, then the hash. */
  forEach(visit: (key: LuaValue, value: LuaValue) => void): void {
    for (const [i, value] of this.array.entries()) if (value !== undefined) visit(i + 1, value);
    if (this.hash === null) return;
    const { keys, values } = this.hash;
    for (let i = 0; i < keys.length; i++) if (values[i] !== undefined) visit(keys[i], values[i]);
  }

  /** The hashed keys in the order in which they first came, those set to nil included. */
  hashedKeys(): readonly LuaValue[] {
    return this.hash?.keys ?? none;
  }

  /** The array, made when there was none: for callers that fill it themselves. */
  ownArray(): LuaValue[] {
    if (this.array === none) this.array = [];
    return this.array;
  }

  private getHashed(key: LuaValue): LuaValue {
    const at = this.hash?.places.get(key);
    return at === undefined ? undefined : this.hash!.values[at];
  }

  private setArray(index: number, value: LuaValue): void {
    const array = this.ownArray();
    while (array.length < index - 1) array.push(undefined);
    if (index > array.length) array.push(value);
    else array[index - 1] = value;
  }

  private unshare(): void {
    const { places, keys, values, live } = this.hash!;
    this.hash = { places: new Map(places), keys: [...keys], values: [...values], live };
    this.shared = false;
  }
}

/** `MaxArrayIndex` of upstream: from here on whole numbers are hashed. */
const maxArrayIndex = 67108864;

interface Hash {
  readonly places: Map<LuaValue, number>;
  readonly keys: LuaValue[];
  readonly values: LuaValue[];
  live: number;
}

/** The array of every table that has none; never changed. */
const none: LuaValue[] = [];

function isArrayKey(key: number): boolean {
  return key > 0 && key < maxArrayIndex && Math.floor(key) === key;
}

function hashedAfter(hash: Hash, place: number, found: { key: LuaValue; value: LuaValue }): boolean {
  for (let i = place + 1; i < hash.keys.length; i++) {
    const value = hash.values[i];
    if (value !== undefined) {
      found.key = hash.keys[i];
      found.value = value;
      return true;
    }
  }
  return false;
}
