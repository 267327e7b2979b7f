import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { NameKind } from '../../../language/manifest/mention.ts';
import type { Context } from '../../context.ts';
import { Places } from '../../documents/places.ts';
import { kindNames, ownerOf, spotsOf } from '../../names/name.ts';

/**
 * The definitions of the workspace whose name holds the letters of the query in their order, at most 500; one file a step.
 */
export function* workspaceSymbols(query: string, { index }: Context): Generator<void, WorkspaceSymbol[]> {
  const wanted = pattern(query);
  const places = new Places(index);
  const found: WorkspaceSymbol[] = [];
  for (const { uri } of index.all()) {
    const mentions = index.mentionsIn(uri).filter(({ role, name }) => role === 'definition' && wanted.test(name));
    for (const spot of spotsOf(mentions)) {
      const { kind, name, path } = spot.mention;
      const isObject = path[0] === 'metadata';
      const containerName = isObject ? kindNames[kind] : ownerOf(spot.mention);
      found.push({
        name,
        kind: symbolKinds[kind] ?? SymbolKind.Class,
        containerName,
        location: places.location(uri, spot),
      });
      if (found.length === 500) return found;
    }
    yield;
  }
  return found;
}

function pattern(query: string): RegExp {
  const letters = Array.from(query, (letter) => letter.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(letters.join('.*'), 'iu');
}

const symbolKinds: { readonly [kind in NameKind]?: SymbolKind } = {
  event: SymbolKind.Event,
  dependency: SymbolKind.Interface,
  trigger: SymbolKind.Function,
};
