import type { GoValue } from '../../../language/manifest/go-value.ts';
import { decode } from '../../../language/manifest/decode.ts';
import { parseJson } from '../../../language/manifest/json-text.ts';
import { shapeOf } from '../../../schemas/shape.ts';

/** Decodes an object of one of our kinds as the controller (default) or the admission webhook does. */
export function decodeObject(
  kind: 'Sensor' | 'EventSource' | 'EventBus',
  manifest: unknown,
  decoder: 'admission' | undefined,
): { readonly value: GoValue; readonly error: string | null } {
  const tree = parseJson(JSON.stringify(manifest));
  if (tree.node === undefined) return { value: {}, error: tree.error };
  const mode = decoder === 'admission' ? 'standard' : 'cluster';
  const { value, errors } = decode(tree.node, shapeOf(`v1alpha1.${kind}`), { decoder: mode });
  return { value: value ?? {}, error: errors[0]?.message ?? null };
}
