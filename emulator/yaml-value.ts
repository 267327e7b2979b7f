import type { YamlDocument } from '../language/yaml/document.ts';
import { toJson } from '../language/yaml/json.ts';

/** A document of ours (configuration, fixture) as plain values; `undefined` when it is empty. */
export function toValue(document: YamlDocument): unknown {
  return document.root === null ? undefined : (JSON.parse(toJson(document.root)) as unknown);
}
