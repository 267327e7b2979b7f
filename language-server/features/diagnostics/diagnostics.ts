import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Time } from '../../../language/go/time.ts';
import { type Diagnosis, diagnose } from '../../../language/rules/diagnose.ts';
import type { Severity } from '../../../language/rules/rule.ts';
import type { YamlDocument } from '../../../language/yaml/document.ts';
import type { OpenDocument } from '../../documents/document-store.ts';

/** Diagnoses versions of documents; the YAML documents that an edit did not touch are not judged again. */
export class Diagnostics {
  private readonly known = new WeakMap<YamlDocument, readonly Diagnosis[]>();
  private readonly now: () => Time;

  constructor(now: () => Time) {
    this.now = now;
  }

  of({ file, positions }: OpenDocument): Diagnostic[] {
    return file.documents.flatMap((placed) =>
      this.relative(placed.document).map((diagnosis) => ({
        range: {
          start: positions.positionAt(placed.start + diagnosis.start),
          end: positions.positionAt(placed.start + diagnosis.end),
        },
        severity: severities[diagnosis.severity],
        code: diagnosis.code,
        source: 'argo-events-local',
        message: diagnosis.message,
      })),
    );
  }

  /** With offsets into the document, so that they hold wherever it stands in the file. */
  private relative(document: YamlDocument): readonly Diagnosis[] {
    const known = this.known.get(document);
    if (known !== undefined) return known;
    const placed = { document, start: 0, end: document.text.length };
    const found = diagnose(placed, { bus: 'jetstream', now: this.now() });
    this.known.set(document, found);
    return found;
  }
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
};
