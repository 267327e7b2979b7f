import { decode } from '../../language/manifest/decode.ts';
import type { GoValue } from '../../language/manifest/go-value.ts';
import { encode } from '../../language/manifest/encode.ts';
import { parseJson } from '../../language/manifest/json-text.ts';
import { shapeOf } from '../../schemas/shape.ts';

/** A decoded struct as `json.Marshal` writes it. */
export function marshal(value: unknown, struct: string): string {
  return encode(value as GoValue, shapeOf(`v1alpha1.${struct}`));
}

/** Reads JSON text back into a struct, as upstream does after parameters; the error is Go's. */
export function unmarshal(text: string, struct: string): { readonly value: unknown } | { readonly error: string } {
  const tree = parseJson(text);
  if (tree.error !== undefined) return { error: tree.error };
  const { value, errors } = decode(tree.node, shapeOf(`v1alpha1.${struct}`), { decoder: 'standard', source: text });
  return errors.length > 0 ? { error: errors[0]!.message } : { value: value ?? {} };
}
