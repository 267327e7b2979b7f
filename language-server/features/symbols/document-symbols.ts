import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Manifest } from '../../../language/manifest/parse-manifests.ts';
import { sourceTypes } from '../../../language/manifest/source-types.ts';
import { triggerKindOf } from '../../../language/manifest/trigger-kinds.ts';
import { entryOf } from '../../../language/yaml/node.ts';
import { type Path, nodeAt, rangeAt } from '../../../language/yaml/path.ts';
import type { Trigger } from '../../../schemas/types.generated.ts';
import type { OpenDocument } from '../../documents/document-store.ts';

/** The outline in the words of the domain: objects with their events, dependencies and triggers. */
export function documentSymbols({ file, positions }: OpenDocument): DocumentSymbol[] {
  return file.manifests.map((manifest) => {
    const { start, end } = file.yaml.documents[manifest.index]!;
    const whole = { start: textStart(manifest) + start, end: textEnd(manifest, end - start) + start };
    const name = symbol(manifest, ['metadata', 'name'], { name: manifest.name || '(no name)', detail: manifest.kind });
    return { ...name, kind: SymbolKind.Class, range: rangeIn(whole), children: childrenOf(manifest) };
  });

  function childrenOf(manifest: Manifest): DocumentSymbol[] {
    const { ours } = manifest;
    if (ours?.kind === 'EventSource') {
      return sourceTypes.flatMap(({ type }) =>
        Object.keys(ours.value.spec?.[type] ?? {}).map((name) => {
          return { ...symbol(manifest, ['spec', type, name], { name, detail: type }), kind: SymbolKind.Event };
        }),
      );
    }
    if (ours?.kind !== 'Sensor') return [];
    const dependencies = (ours.value.spec?.dependencies ?? []).map((dependency, index) => {
      const { name = '(no name)', eventSourceName = '?', eventName = '?' } = dependency;
      const detail = `${eventSourceName} / ${eventName}`;
      return { ...symbol(manifest, ['spec', 'dependencies', index], { name, detail }), kind: SymbolKind.Interface };
    });
    const triggers = (ours.value.spec?.triggers ?? []).map((trigger, index) =>
      triggerSymbol(manifest, trigger, ['spec', 'triggers', index]),
    );
    return [...dependencies, ...triggers];
  }

  function triggerSymbol(manifest: Manifest, { template, dlqTrigger }: Trigger, path: Path): DocumentSymbol {
    const kind = triggerKindOf(template) ?? 'trigger';
    const detail = template?.conditions === undefined ? kind : `${kind} when ${template.conditions}`;
    const own = symbol(manifest, path, { name: template?.name || '(no name)', detail });
    const children = dlqTrigger === undefined ? [] : [triggerSymbol(manifest, dlqTrigger, [...path, 'dlqTrigger'])];
    return { ...own, kind: SymbolKind.Function, children };
  }

  /** The range covers the key and its value; the selection is what `rangeAt` would underline. */
  function symbol(
    { document, start }: Manifest,
    path: Path,
    words: { readonly name: string; readonly detail: string },
  ): DocumentSymbol {
    const last = path.at(-1)!;
    const parent = nodeAt(document.root, path.slice(0, -1));
    const key = typeof last === 'string' ? entryOf(parent, last)?.key : undefined;
    const value = nodeAt(document.root, path);
    const selection = rangeAt(document.root, path, 'key');
    const from = Math.min(key?.start ?? value?.start ?? selection.start, selection.start);
    const to = Math.max(value === null ? 0 : trimmed(document.text, value.end), selection.end);
    return {
      ...words,
      kind: SymbolKind.Object,
      range: rangeIn({ start: start + from, end: start + to }),
      selectionRange: rangeIn({ start: start + selection.start, end: start + selection.end }),
    };
  }

  function rangeIn({ start, end }: { start: number; end: number }) {
    return { start: positions.positionAt(start), end: positions.positionAt(end) };
  }
}

function textStart({ document }: Manifest): number {
  return Math.min(document.root?.start ?? 0, rangeAt(document.root, ['metadata', 'name'], 'key').start);
}

function textEnd({ document }: Manifest, length: number): number {
  return trimmed(document.text, document.root?.end ?? length);
}

/** Without the white space at its end, which belongs to a block in YAML. */
function trimmed(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
