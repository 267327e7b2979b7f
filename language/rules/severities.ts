import { type Severity, severities } from './rule.ts';
import type { WorkspaceIndex } from '../manifest/workspace-index.ts';
import { member } from '../yaml/node.ts';
import { toJson } from '../yaml/json.ts';

/** By the code of a check: the severity that somebody gave it, or `off`. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Reads what somebody wrote; what is no severity is left out. YAML 1.1 reads a bare `off` as `false`. */
export function readSeverities(value: unknown): Severities {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).map(
    ([code, severity]) => [code, severity === false ? 'off' : severity] as const,
  );
  return Object.fromEntries(entries.filter((entry): entry is [string, Severity | 'off'] => isSeverity(entry[1])));
}

/** What the nearest `argo-events-local.yaml` in a file's folder or above it says in its `checks`. */
export function severitiesAbove(index: Pick<WorkspaceIndex, 'file'>, uri: string): Severities {
  for (let end = lastSeparator(uri); end >= 0; end = lastSeparator(uri.slice(0, end))) {
    const file = index.file(`${uri.slice(0, end + 1)}argo-events-local.yaml`);
    if (file === undefined) continue;
    const document = file.yaml.documents[0]?.document;
    const checks = document === undefined || document.errors.length > 0 ? null : member(document.root, 'checks');
    return checks === null ? {} : readSeverities(JSON.parse(toJson(checks)));
  }
  return {};
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'off' || (severities as readonly unknown[]).includes(value);
}

/** Of a URI or of a path. */
function lastSeparator(uri: string): number {
  return Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\'));
}
