import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { type TargetType, targetAt, targetFields, targetOf } from '../../../schemas/target.ts';
import type { Manifest } from '../../../language/manifest/parse-manifests.ts';
import { member } from '../../../language/yaml/node.ts';
import { type Path, nodeAt } from '../../../language/yaml/path.ts';
import type { KeyCursor } from '../../cursor/key-cursor.ts';
import { opening } from './keys.ts';

/** The keys of an object that a trigger makes, from the same table as the destinations of its parameters. */
export function resourceKeys(
  manifest: Manifest | null,
  { path, siblings, column, hasColon }: KeyCursor,
): CompletionItem[] {
  const end = path.findIndex((step, i) => step === 'resource' && path[i - 1] === 'source') + 1;
  if (end === 0 || manifest === null) return [];
  const type = path.slice(end).reduce(stepInto, targetOfResource(manifest, path.slice(0, end)));
  return Object.entries((type === null ? null : targetFields(type)) ?? {})
    .filter(([name]) => !siblings.has(name))
    .map(([name, of]) => ({
      label: name,
      kind: CompletionItemKind.Property,
      detail: of,
      insertText: hasColon ? name : `${name}:${opening(formOf(of), column)}`,
    }));
}

function targetOfResource({ document }: Manifest, path: Path): TargetType | null {
  const [apiVersion, kind] = ['apiVersion', 'kind'].map((name) => member(nodeAt(document.root, path), name));
  return apiVersion?.kind === 'scalar' && kind?.kind === 'scalar' ? targetOf(apiVersion.text, kind.text) : null;
}

function stepInto(type: TargetType | null, step: string | number): TargetType | null {
  return type === null ? null : targetAt(type, step);
}

function formOf(type: TargetType): Parameters<typeof opening>[0] {
  if (type.endsWith('[]')) return 'list';
  return type.endsWith('{}') || targetFields(type) !== null ? 'block' : 'scalar';
}
