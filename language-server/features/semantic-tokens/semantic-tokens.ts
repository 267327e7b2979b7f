import type { Range, SemanticTokens } from 'vscode-languageserver-protocol';
import type { Manifest } from '../../../language/manifest/parse-manifests.ts';
import { spanInDocument } from '../../../language/yaml/source-map.ts';
import type { YamlDocument } from '../../../language/yaml/document.ts';
import type { EmbeddedPart, EmbeddedParts } from '../../embedded/embedded-parts.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { tokensOf } from '../../embedded/tokens-of.ts';
import { tokenTypes } from './token-types.ts';

/** Colours for the embedded languages; computed once per version of a YAML document. */
export class SemanticTokensOf {
  private readonly embedded: EmbeddedParts;
  private readonly found = new WeakMap<YamlDocument, readonly Place[]>();

  constructor(embedded: EmbeddedParts) {
    this.embedded = embedded;
  }

  /** Those of the whole document, or of a range. */
  of({ file, text, positions }: OpenDocument, range?: Range): SemanticTokens {
    const data: number[] = [];
    let last = { line: 0, character: 0 };
    const [from, to] = range ? [positions.offsetAt(range.start), positions.offsetAt(range.end)] : [0, text.length];
    for (const manifest of file.manifests) {
      const { start } = manifest;
      if (start > to || start + manifest.document.text.length < from) continue;
      for (const token of this.places(manifest)) {
        if (token.end + start < from || token.start + start > to) continue;
        const at = positions.positionAt(token.start + start);
        const right = at.line === last.line ? at.character - last.character : at.character;
        data.push(at.line - last.line, right, token.end - token.start, token.type, 0);
        last = at;
      }
    }
    return { data };
  }

  private places(manifest: Manifest): readonly Place[] {
    let places = this.found.get(manifest.document);
    if (places === undefined) {
      places = this.embedded.of(manifest).flatMap((part) => placesOf(manifest.document.text, part));
      this.found.set(manifest.document, places);
    }
    return places;
  }
}

/** A token on one line of the document. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

function placesOf(document: string, { language, scalar }: EmbeddedPart): Place[] {
  return tokensOf(language, scalar.text).flatMap(({ type, ...span }) => {
    const known = (tokenTypes as readonly string[]).indexOf(type);
    return known < 0
      ? []
      : lines(document, spanInDocument(document, scalar, span)).map((line) => ({ ...line, type: known }));
  });
}

/** The protocol's tokens do not run over a line break. */
function lines(document: string, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { 0: line, index } of document.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const indent = found.length === 0 ? 0 : line.length - line.trimStart().length;
    if (line.length > indent) found.push({ start: start + index + indent, end: start + index + line.length });
  }
  return found;
}
