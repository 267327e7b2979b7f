import { sprintf } from '../../go/fmt.ts';
import { type Type, interfaceType } from '../../go/type.ts';
import { TypedMap, type Value } from '../../go/value.ts';

const yamlMapType: Type = {
  kind: 'map',
  name: 'map[interface {}]interface {}',
  key: interfaceType,
  elem: interfaceType,
};

/** A value as Go's `%#v` shows it, mappings as what go-yaml makes of them. */
export function mapText(value: Value): string {
  return sprintf('%#v', [typed(value)]);
}

function typed(value: Value): Value {
  if (Array.isArray(value)) return value.map(typed);
  if (!(value instanceof Map)) return value;
  const entries = [...value].map(([key, item]) => [key, typed(item)] as const);
  return new TypedMap(yamlMapType, new Map(entries));
}
