import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import { member } from '../../language/yaml/node.ts';
import type { KeyedValues } from '../secrets.ts';
import { toValue } from '../yaml-value.ts';

/** What a Secret or a ConfigMap holds, in the clear; nothing for objects of other kinds. */
export function keyedValues(manifest: Manifest): KeyedValues[] {
  const { kind, name } = manifest;
  if (kind !== 'Secret' && kind !== 'ConfigMap') return [];
  const object = toValue(manifest.document) as { data?: Record<string, unknown>; stringData?: Record<string, unknown> };
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(object.data ?? {}))
    values.set(key, kind === 'Secret' ? Buffer.from(String(value), 'base64').toString('utf8') : String(value));
  if (member(manifest.document.root, 'stringData') !== null)
    for (const [key, value] of Object.entries(object.stringData ?? {})) values.set(key, String(value));
  return [{ kind, name, values }];
}
