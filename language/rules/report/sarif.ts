import type { Diagnostic } from '../diagnostic.ts';
import { Positions } from '../../text/positions.ts';
import { codesOf, fileChecks } from '../file-checks.ts';
import type { Rule } from '../rule.ts';

/** A file that was checked, with what was found in it; `uri` is relative to where the tool was run. */
export interface CheckedFile {
  readonly uri: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The findings as SARIF 2.1.0, for code scanning; `ruleId` is the code of the check. */
export function sarifReport(files: readonly CheckedFile[], rules: readonly Rule[], version: string): string {
  const checks = [...rules.map(({ meta }) => meta), ...fileChecks];
  const report = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'argo-events-local',
            version,
            rules: checks.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => resultsOf(file, codesOf(rules))),
      },
    ],
  };
  return JSON.stringify(report, null, 2);
}

function descriptor({ code, summary, severity }: (typeof fileChecks)[number]): object {
  return {
    id: code,
    shortDescription: { text: summary },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultsOf({ uri, text, diagnostics }: CheckedFile, ids: readonly string[]): object[] {
  const positions = new Positions(text);
  return diagnostics.map(({ code, severity, message, start, end }) => {
    const [from, to] = [positions.positionAt(start), positions.positionAt(end)];
    return {
      ruleId: code,
      ruleIndex: ids.indexOf(code),
      level: levels[severity],
      message: { text: message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: reference(uri) },
            region: {
              startLine: from.line + 1,
              startColumn: from.column + 1,
              endLine: to.line + 1,
              endColumn: to.column + 1,
            },
          },
        },
      ],
    };
  });
}

/** A path as the URI reference that SARIF wants. */
function reference(path: string): string {
  return encodeURI(path.replaceAll('\\', '/').toWellFormed()).replaceAll('#', '%23').replaceAll('?', '%3F');
}

const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;
