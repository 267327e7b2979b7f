import { Fuel, OutOfFuel } from '../fuel.ts';
import { type Component, componentsOf, escapeKey } from './components.ts';
import { evaluate } from './evaluate.ts';
import { GjsonPath } from './path.ts';
import { forEach } from './read.ts';
import type { Result } from './result.ts';

/**
 * For a path that finds nothing: the path that was probably meant (another spelling, an element of the array that is in the
 * way), else the longest beginning of it that exists; `null` when not even its first component does or it is too costly.
 */
export function nearest(path: string, json: string): string | null {
  try {
    return search(path, json, new Fuel({ steps: 1_000_000, bytes: 16 * 1024 * 1024 }));
  } catch (error) {
    if (error instanceof OutOfFuel) return null;
    throw error;
  }
}

/** Paths of more components are not explained. */
const MAX_COMPONENTS = 64;

function search(path: string, json: string, fuel: Fuel): string | null {
  const components = componentsOf(path);
  if (components.length > MAX_COMPONENTS) return null;
  for (let count = components.length - 1; count >= 0; count--) {
    const prefix = count === 0 ? '' : path.slice(0, components[count - 1]!.end);
    const found = evaluate(new GjsonPath(prefix === '' ? '@this' : prefix), json, fuel);
    if (!found.exists) continue;
    const missing = components[count]!;
    const tail = path.slice(missing.end);
    const dotted = dottedKey(path, components.slice(count), found);
    if (dotted !== null) return `${prefix}${missing.separator}${dotted}`;
    const names = candidates(missing.text, found);
    const paths = names.map((name) => (prefix === '' ? name : `${prefix}${missing.separator}${name}`));
    const whole = paths.find((name) => evaluate(new GjsonPath(name + tail), json, fuel).exists);
    return whole === undefined ? (paths[0] ?? (prefix === '' ? null : prefix)) : whole + tail;
  }
  return null;
}

/** A key with dots in it that was written without backslashes, and what follows it; `null` when there is none. */
function dottedKey(path: string, components: readonly Component[], value: Result): string | null {
  const [first] = components;
  if (first === undefined || !value.isObject) return null;
  for (const { end } of components.slice(1)) {
    const escaped = escapeKey(path.slice(first.start, end)) + path.slice(end);
    if (evaluate(new GjsonPath(escaped), value.raw).exists) return escaped;
  }
  return null;
}

/** What may have been meant by a component that a value does not have, the best guess first. */
function candidates(component: string, value: Result): string[] {
  const name = component.replaceAll(/\\([^]?)/g, '$1');
  if (value.isArray) {
    const first = firstElement(value);
    const isKey = /^[\w-]/.test(name) && !/^[0-9]+$/.test(name);
    return first?.isObject && isKey ? ['0.', '#.'].flatMap((at) => similar(name, first).map((key) => at + key)) : [];
  }
  return value.isObject ? similar(name, value) : [];
}

function firstElement(array: Result): Result | null {
  let first: Result | null = null;
  forEach(array, (_, element) => {
    first = element;
    return false;
  });
  return first;
}

/** The keys of an object that are spelt almost like a name, in path form. */
function similar(name: string, object: Result): string[] {
  const found: { key: string; distance: number }[] = [];
  forEach(object, (key, value) => {
    // A key with a dot in it is often written without its backslash.
    const written = key?.str ?? '';
    const distance = written.toLowerCase() === name.toLowerCase() ? 0 : distanceOf(name, written);
    if (value.exists && distance <= Math.max(1, Math.floor(name.length / 3))) found.push({ key: written, distance });
    return found.length < 1000;
  });
  return found.sort((a, b) => a.distance - b.distance).map(({ key }) => escapeKey(key));
}

/** Letters to change, add, remove or swap; long names are only compared for equality. */
function distanceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 64 || b.length > 64) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
