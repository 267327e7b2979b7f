import data from './kubernetes/targets.json' with { type: 'json' };

/**
 * What a field of an object holds: `string`, `integer`, `number`, `boolean`, `any`, `quantity`, `int-or-string`, the name of
 * a type, or one of these with `[]` (list) or `{}` (free map) behind it.
 */
export type TargetType = string;

/** The type of a Kubernetes object that triggers make; `null` for kinds that are not known here. */
export function targetOf(apiVersion: string, kind: string): TargetType | null {
  return (data.kinds as { readonly [id: string]: string })[`${apiVersion}/${kind}`] ?? null;
}

/** The kinds that are known: `apiVersion/kind`. */
export const targetKinds: readonly string[] = Object.keys(data.kinds);

/** The fields of a named type; `null` when the type is none. */
export function targetFields(type: TargetType): { readonly [field: string]: TargetType } | null {
  const types = data.types as { readonly [type: string]: { readonly [field: string]: TargetType } };
  return Object.hasOwn(types, type) ? types[type]! : null;
}

/** What is behind a key or an index of a type: `null` when there is nothing of that name, `any` when all is allowed. */
export function targetAt(type: TargetType, step: string | number): TargetType | null {
  if (type === 'any') return 'any';
  if (type.endsWith('[]')) return /^(-1|\d+)$/.test(String(step)) ? type.slice(0, -2) : null;
  if (type.endsWith('{}')) return type.slice(0, -2);
  const fields = targetFields(type);
  if (fields === null) return null;
  return Object.hasOwn(fields, String(step)) ? fields[step]! : null;
}
