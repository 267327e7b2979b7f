import { type Type, anySliceType, boolType, intType, interfaceType, sliceOf } from '../../go/type.ts';
import { groupsType } from './builtin-types.ts';
import { isAny } from './kinds.ts';

/** What the predicate of a built-in must answer. */
export const predicateResults: ReadonlyMap<string, 'bool' | 'any'> = new Map([
  ...['all', 'none', 'any', 'one', 'filter', 'count', 'find', 'findLast', 'findIndex', 'findLastIndex'].map(
    (name) => [name, 'bool'] as const,
  ),
  ['map', 'any'],
  ['groupBy', 'any'],
  ['reduce', 'any'],
]);

/** The names behind `#` in a predicate. */
export function scopeVariables(name: string): ReadonlyMap<string, Type> {
  if (name === 'map') return new Map([['index', intType]]);
  if (name !== 'reduce') return new Map();
  return new Map([
    ['index', intType],
    ['acc', interfaceType],
  ]);
}

/** The type of a built-in whose predicate answers `result`. */
export function predicateType(name: string, collection: Type, result: Type): Type {
  switch (name) {
    case 'all':
    case 'none':
    case 'any':
    case 'one':
      return boolType;
    case 'filter':
      return isAny(collection) ? anySliceType : sliceOf(collection.elem!);
    case 'map':
      return sliceOf(result);
    case 'find':
    case 'findLast':
      return isAny(collection) ? interfaceType : collection.elem!;
    case 'groupBy':
      return groupsType;
    case 'reduce':
      return result;
    default:
      return intType;
  }
}
