import type { Field } from '../../../../schemas/struct.ts';
import type { Shape } from '../../../../schemas/shape.ts';
import type { TypedPlace } from '../../../embedded/typed-place.ts';
import { rangeIn } from '../../../../language/manifest/parse-manifests.ts';
import type { Telling } from '../telling.ts';

/** What a field really does, its type, its default and the values it takes. */
export function aboutField({ field, manifest, path, onKey, node }: TypedPlace): Telling | null {
  if (field === null || (!onKey && node.kind !== 'scalar')) return null;
  const head = `**${field.name}**: ${typeName(field.shape)}${field.field?.required === true ? ', required' : ''}`;
  const text = [head, ...(field.field === undefined ? [] : [documentation(field.field)])].join('\n\n');
  return { text, ...rangeIn(manifest, path, onKey ? 'key' : 'value') };
}

/** Markdown: the description, what has taken its place, the allowed values, the default. */
export function documentation({ description, enum: allowed, default: otherwise, deprecated }: Field): string {
  return [
    description,
    ...(deprecated === undefined ? [] : [`Deprecated: use ${deprecated}.`]),
    ...(allowed === undefined ? [] : [`One of ${allowed.map((value) => `\`${value}\``).join(', ')}.`]),
    ...(otherwise === undefined ? [] : [`Default: \`${otherwise}\`.`]),
  ].join('\n\n');
}

/** A type in words: `list of EventDependency`. */
export function typeName(shape: Shape): string {
  if (shape.kind === 'slice') return `list of ${typeName(shape.item.shape)}`;
  if (shape.kind === 'map') return `map of ${typeName(shape.value.shape)}`;
  return shape.kind === 'struct' || shape.kind === 'raw' ? shape.go.slice(shape.go.lastIndexOf('.') + 1) : shape.kind;
}
