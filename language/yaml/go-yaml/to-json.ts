import { encode } from '../../go/json-encode.ts';
import { formatFloat } from '../../go/strconv-float.ts';
import { GoError, Numeric } from '../../go/value.ts';
import { type YamlMap, decode } from './decode.ts';
import { mapText } from './map-text.ts';
import { parse } from './parser.ts';

/**
 * YAML as JSON, compact and with sorted keys (`github.com/ghodss/yaml: YAMLToJSON`, on go-yaml 2): the first document
 * counts, and an empty one is `null`. The error is Go's own text.
 */
export function yamlToJson(text: string): { readonly json: string } | { readonly error: string } {
  try {
    const root = parse(text);
    if (root === null) return { json: 'null' };
    const { value, maps } = decode(root);
    for (const map of maps) refuseKeys(map);
    for (const map of maps) nameKeys(map);
    return { json: encode(value) };
  } catch (error) {
    if (error instanceof GoError) return { error: error.message };
    // Only the text of a wrong key is written by recursion.
    if (error instanceof RangeError) return { error: 'yaml: invalid map key: nested too deeply' };
    throw error;
  }
}

/** JSON's keys are texts: numbers and booleans become such, null and what exceeds `int` do not. */
function refuseKeys(map: YamlMap): void {
  for (const [key, value] of map) {
    if (key !== null && !(key instanceof Numeric && typeof key.value === 'bigint')) continue;
    const type = key === null ? '%!s(<nil>)' : key.type.name;
    const text = key === null ? '<nil>' : mapText(key);
    throw new GoError(
      `Unsupported map key of type: ${type}, key: ${text}, value: ${value === null ? '<nil>' : mapText(value)}`,
    );
  }
}

function nameKeys(map: YamlMap): void {
  const entries = [...map];
  if (entries.every(([key]) => typeof key === 'string')) return;
  map.clear();
  for (const [key, value] of entries) map.set(keyName(key as KnownKey), value);
}

/** What `refuseKeys` lets pass. */
type KnownKey = string | bigint | boolean | number | Numeric;

function keyName(key: KnownKey): string {
  if (key instanceof Numeric) return '-0';
  if (typeof key !== 'number') return String(key);
  const text = formatFloat(Math.fround(key), 'g', -1, 32);
  return infinities[text] ?? text;
}

/** As YAML writes them. */
const infinities: Readonly<Partial<Record<string, string>>> = { '+Inf': '.inf', '-Inf': '-.inf', NaN: '.nan' };
