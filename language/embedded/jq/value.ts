import { NumberText } from './number-text.ts';

/**
 * The values of a program. Whole numbers of the program's own (`int` and `*big.Int` of gojq) are `bigint`, all others are
 * `number` (`float64`): every number of an event is one of these. Objects are maps in any order; gojq sorts their keys
 * wherever the order shows.
 */
export type JqValue = null | boolean | number | bigint | string | NumberText | JqValue[] | JqObject;

export type JqObject = Map<string, JqValue>;

/** Go's nil map, which upstream hands in for data that is `null`: an object without members, but what is deleted from it leaves `null`. */
export class NilObject extends Map<string, JqValue> {}

export type TypeName = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** `gojq.TypeOf`. */
export function typeName(value: JqValue): TypeName {
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'string':
      return 'string';
    case 'number':
    case 'bigint':
      return 'number';
    default:
      if (value === null) return 'null';
      if (Array.isArray(value)) return 'array';
      return value instanceof NumberText ? 'number' : 'object';
  }
}

/** Everything but `null` and `false`. */
export function isTrue(value: JqValue): boolean {
  return value !== null && value !== false;
}
