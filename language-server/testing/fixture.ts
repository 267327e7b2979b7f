import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { dateTime } from '../../language/go/time.ts';
import { utc } from '../../language/go/zone.ts';
import { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';
import { Linter } from '../../language/rules/lint.ts';
import { rules } from '../../language/rules/registry.generated.ts';
import type { Context } from '../context.ts';
import { DocumentStore, type OpenDocument } from '../documents/document-store.ts';
import { Settings } from '../settings.ts';
import { Judgements } from '../values/judgements.ts';
import { PinnedEvents } from '../values/pinned-events.ts';
import { EmbeddedParts } from '../embedded/embedded-parts.ts';

/** A workspace of a test, and the cursor in one of its documents. */
export interface Fixture {
  readonly document: OpenDocument;
  readonly position: Position;
  readonly context: Context;
  readonly documents: DocumentStore;
}

/** Files in one text, split by `//- /path.yaml`; the cursor `▮` stands in the one that is asked about, else it is the first. */
export function fixture(text: string): Fixture {
  const index = new WorkspaceIndex();
  const documents = new DocumentStore(index);
  const files = filesIn(text);
  for (const { uri, text: content } of files) documents.didOpen(uri, 'yaml', 1, content.replace('▮', ''));
  documents.settle();
  const asked = files.find(({ text: content }) => content.includes('▮')) ?? files[0]!;
  const document = documents.get(asked.uri)!;
  const now = dateTime({ year: 2026, month: 7, day: 20, hour: 10, minute: 11, second: 12 }, utc);
  const settings = new Settings();
  const context = {
    index,
    linter: new Linter({ rules, now }),
    embedded: new EmbeddedParts(),
    settings,
    pinned: new PinnedEvents(index, settings, () => now),
    judgements: new Judgements(),
    commands: new Set<string>(),
    canCreateFiles: true,
    canShowLabelDetails: false,
    rulePages,
    now: () => now,
    zone: () => utc,
  };
  return { document, position: document.positions.positionAt(asked.text.indexOf('▮')), context, documents };
}

const rulePages = 'https://example.com/rules';

/** The text of a file with `‹…›` around ranges. */
export function marked(document: OpenDocument, ranges: readonly Range[]): string {
  const spans = ranges.map(({ start, end }) => ({
    start: document.positions.offsetAt(start),
    end: document.positions.offsetAt(end),
  }));
  return spans
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end }) => `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`,
      document.text,
    );
}

/** The text after edits, as an editor makes them. */
export function edited(document: OpenDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(document.uri, 'yaml', 1, document.text), [...edits]);
}

function filesIn(text: string): { readonly uri: string; readonly text: string }[] {
  const parts = text.split(/^\/\/- (\/\S+)\n/m);
  if (parts.length === 1) return [{ uri: 'file:///a.yaml', text }];
  const files: { uri: string; text: string }[] = [];
  for (let i = 1; i < parts.length; i += 2) files.push({ uri: `file://${parts[i]}`, text: parts[i + 1]! });
  return files;
}
