import { toFloat } from '../../go/json-number.ts';
import { compare } from '../../go/json-order.ts';
import type { Fuel } from '../fuel.ts';
import type { Query } from './query.ts';
import { type Result, boolWord } from './result.ts';
import { matchesWildcard } from './wildcard.ts';

/** Whether a query's condition holds for what its path found. What is missing matches only `~null`, `~false` and `~*`. */
export function matches(query: Query, found: Result, fuel: Fuel): boolean {
  const { operator, value } = query;
  if (value.startsWith('~')) {
    const kind = isOfKind(found, value.slice(1));
    return kind !== null && compareBool(operator, kind, 'true');
  }
  if (!found.exists) return false;
  if (operator === '') return true;
  switch (found.type) {
    case 'String':
      return compareText(operator, found.text, value, fuel);
    case 'Number':
      return compareNumber(operator, found.num, toFloat(value));
    case 'True':
      return compareBool(operator, true, value);
    case 'False':
      return compareBool(operator, false, value);
    default:
      return false;
  }
}

/** `~true`, `~false`, `~null`, `~*`; `null` for any other word, which matches nothing. */
function isOfKind(found: Result, kind: string): boolean | null {
  switch (kind) {
    case '*':
      return found.exists;
    case 'null':
      return found.type === 'Null';
    case 'true':
      return truth(found) === true;
    case 'false':
      return truth(found) === false;
    default:
      return null;
  }
}

/** True, false, or `null` for what is neither: other texts, objects, arrays. */
function truth(found: Result): boolean | null {
  switch (found.type) {
    case 'True':
      return true;
    case 'Null':
    case 'False':
      return false;
    case 'String':
      return boolWord(found.text);
    case 'Number':
      return found.num !== 0;
    default:
      return null;
  }
}

function compareText(operator: Query['operator'], text: string, value: string, fuel: Fuel): boolean {
  if (operator === '%') return matchesWildcard(text, value, fuel);
  if (operator === '!%') return !matchesWildcard(text, value, fuel);
  return holds(operator, compare(text, value));
}

function compareNumber(operator: Query['operator'], number: number, value: number): boolean {
  if (Number.isNaN(number) || Number.isNaN(value)) return operator === '!=';
  return holds(operator, number === value ? 0 : number < value ? -1 : 1);
}

/** False is less than true; a value that is neither word is only unequal. */
function compareBool(operator: Query['operator'], bool: boolean, value: string): boolean {
  const equal = value === String(bool);
  const opposite = value === String(!bool);
  switch (operator) {
    case '=':
      return equal;
    case '!=':
      return !equal;
    case bool ? '>=' : '<=':
      return true;
    case bool ? '>' : '<':
      return opposite;
    default:
      return false;
  }
}

function holds(operator: Query['operator'], order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return false;
  }
}
