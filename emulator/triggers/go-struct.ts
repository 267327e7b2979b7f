import { decode } from '../../language/manifest/decode.ts';
import type { GoValue } from '../../language/manifest/go-value.ts';
import { encode } from '../../language/manifest/encode.ts';
import { parseDocument } from '../../language/yaml/document.ts';
import { shapeOf } from '../../schemas/shape.ts';

/** A decoded struct as `json.Marshal` writes it. */
export function marshal(value: unknown, struct: string): string {
  return encode(value as GoValue, shapeOf(`v1alpha1.${struct}`));
}

/** Reads JSON text back into a struct, as upstream does after parameters; the error is Go's. */
export function unmarshal(text: string, struct: string): { readonly value: unknown } | { readonly error: string } {
  const { value, errors } = decode(parseDocument(text).root, shapeOf(`v1alpha1.${struct}`), { decoder: 'standard' });
  return errors.length > 0 ? { error: errors[0]!.message } : { value: value ?? {} };
}
