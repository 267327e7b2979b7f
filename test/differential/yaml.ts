import { fromBytes, toBytes } from '../../language/go/strings.ts';
import { yamlToJson } from '../../language/yaml/go-yaml/to-json.ts';
import type { Differential } from './differential.ts';
import { text } from './gjson.ts';
import { type Part, yamlTexts } from './yaml-texts.ts';

/** go-yaml 2.4.0 behind ghodss/yaml: what a payload in YAML is in JSON, and the words for what is wrong with it. */
export const differential: Differential<readonly Part[]> = {
  name: 'yaml',
  goPackage: 'yaml',
  arbitrary: yamlTexts(),
  ours: (parts) => {
    const read = yamlToJson(fromBytes(Uint8Array.from(parts.flatMap(bytesOf))));
    return 'json' in read ? { json: text(read.json) } : { error: text(read.error) };
  },
  isUndecided: (theirs) => typeof theirs === 'object' && theirs !== null && 'varies' in theirs,
};

function bytesOf(part: Part): readonly number[] {
  return typeof part === 'string' ? [...toBytes(part)] : part;
}
