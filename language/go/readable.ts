import { OutOfFuel } from '../embedded/fuel.ts';
import { sprint } from './fmt.ts';
import { type EncodeOptions, encode } from './json-encode.ts';
import { GoError, type Value } from './value.ts';

/**
 * A value for a person to read: its JSON, or else Go's text. What a program made may hold itself, or be far larger than
 * the program: `fuel` says when to give up.
 */
export function readable(value: Value, options: EncodeOptions): string {
  try {
    return written(value, options);
  } catch (error) {
    if (error instanceof OutOfFuel) return '<too large to be shown>';
    throw error;
  }
}

function written(value: Value, options: EncodeOptions): string {
  try {
    return encode(value, options);
  } catch (error) {
    // What has no JSON, such as a function, has still a text.
    if (error instanceof GoError) return sprint([value], options.fuel);
    throw error;
  }
}
