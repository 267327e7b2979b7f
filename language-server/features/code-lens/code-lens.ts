import type { Lens } from './lens.ts';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { rangeIn } from '../../../language/manifest/parse-manifests.ts';
import type { Located } from '../../../language/manifest/workspace-index.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { Places } from '../../documents/places.ts';
import { spotsOf } from '../../names/name.ts';
import { clauseLenses, dependencyLenses, triggerLenses } from './sensor-lenses.ts';
import { eventLenses, fixtureLenses } from './source-lenses.ts';

/**
 * Above events who listens, above dependencies, triggers and the clauses that rejected something what came of the events of
 * this run, above fixtures how to send them. Run and Debug are lenses of the extension, which can do both.
 */
export function codeLenses(document: OpenDocument, context: Context): CodeLens[] {
  const { uri } = document;
  const places = new Places(context.index);
  const named = context.index.mentionsIn(uri).flatMap((mention) => {
    const lenses = lensesOf(mention, context);
    const [spot] = lenses.length === 0 ? [] : spotsOf([mention]);
    return spot === undefined ? [] : lenses.map((lens) => lensAt(places.range(uri, spot), lens));
  });
  const clauses = document.file.manifests.flatMap((manifest) =>
    clauseLenses(manifest, context).map(({ at, title }) =>
      lensAt(places.range(uri, rangeIn(manifest, at, 'key')), { title }),
    ),
  );
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [...fixtureLenses(document, context).map((lens) => lensAt(top, lens)), ...named, ...clauses];
}

function lensesOf(mention: Located, context: Context): Lens[] {
  if (mention.role !== 'definition') return [];
  switch (mention.kind) {
    case 'event':
      return eventLenses(mention, context);
    case 'dependency':
      return dependencyLenses(mention, context);
    case 'trigger':
      return triggerLenses(mention, context);
    default:
      return [];
  }
}

function lensAt(range: CodeLens['range'], { title, command = '', arguments: given }: Lens): CodeLens {
  return { range, command: { title, command, ...(given === undefined ? {} : { arguments: given }) } };
}
