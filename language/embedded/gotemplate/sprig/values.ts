import { GoError, GoPanic, type Value, typeOf } from '../../../go/value.ts';
import { type TemplateFunction, define, must } from '../function.ts';
import { deepCopy, deepEqual } from './deep.ts';
import { isEmpty } from './empty.ts';

const copy = define(
  'deepCopy value',
  'func(interface {}) interface {}',
  'A copy of the value, all the way down.',
  ([value]) => copied(value!),
);

/** Defaults, choices and types. */
export const valueFunctions: readonly TemplateFunction[] = [
  define(
    'default fallback value',
    'func(interface {}, ...interface {}) interface {}',
    'The value, or the fallback when it is empty.',
    ([fallback, given]) => (given === undefined || isEmpty(given) ? fallback! : given),
  ),
  define('empty value', 'func(interface {}) bool', 'True for nil, false, 0 and what has no elements.', ([value]) =>
    isEmpty(value!),
  ),
  define(
    'coalesce value…',
    'func(...interface {}) interface {}',
    'The first argument that is not empty.',
    (values) => values.find((value) => !isEmpty(value)) ?? null,
  ),
  define(
    'all value…',
    'func(...interface {}) bool',
    'True when no argument is empty.',
    (values) => !values.some(isEmpty),
  ),
  define('any value…', 'func(...interface {}) bool', 'True when an argument is not empty.', (values) =>
    values.some((value) => !isEmpty(value)),
  ),
  define(
    'ternary yes no condition',
    'func(interface {}, interface {}, bool) interface {}',
    'The first argument when the condition holds, else the second.',
    ([yes, no, condition]) => (condition === true ? yes! : no!),
  ),
  copy,
  must(copy),
  define('typeOf value', 'func(interface {}) string', 'The Go type of the value.', ([value]) => typeName(value!)),
  define(
    'typeIs name value',
    'func(string, interface {}) bool',
    'True when that is the Go type of the value.',
    ([name, value]) => typeName(value!) === name,
  ),
  define(
    'typeIsLike name value',
    'func(string, interface {}) bool',
    'True when that is the Go type of the value or of what it points to.',
    ([name, value]) => [name as string, `*${name as string}`].includes(typeName(value!)),
  ),
  define('kindOf value', 'func(interface {}) string', 'The kind of Go type of the value.', ([value]) =>
    kindName(value!),
  ),
  define(
    'kindIs name value',
    'func(string, interface {}) bool',
    'True when the Go type of the value is of that kind.',
    ([name, value]) => kindName(value!) === name,
  ),
  define(
    'deepEqual a b',
    'func(interface {}, interface {}) bool',
    'True when types and contents are the same.',
    ([a, b]) => deepEqual(a!, b!),
  ),
  define('fail message', 'func(string) (string, error)', 'Ends the template with an error.', ([message]) => {
    throw new GoError(message as string);
  }),
  define('hello', 'func() string', 'Greets.', () => 'Hello!'),
];

function copied(value: Value): Value {
  if (value === null) throw new GoPanic('reflect: call of reflect.Value.Type on zero Value');
  return deepCopy(value);
}

function typeName(value: Value): string {
  return typeOf(value)?.name ?? '<nil>';
}

function kindName(value: Value): string {
  return typeOf(value)?.kind ?? 'invalid';
}
