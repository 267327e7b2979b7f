import { type Content, readContent } from '../manifest/manifest.ts';
import type { PlacedDocument } from '../yaml/file.ts';
import type { Checked, Fix, Found, Rule, Severity } from './rule.ts';
import { refusedUpstream } from './refused-upstream/rule.ts';
import { unknownField } from './unknown-field/rule.ts';
import { wrongType } from './wrong-type/rule.ts';
import { yamlSyntax } from './yaml-syntax/rule.ts';

/** Every check; the order is that of the documentation. */
export const rules: readonly Rule[] = [yamlSyntax, wrongType, unknownField, refusedUpstream];

/** One finding, with offsets into the file. */
export interface Diagnosis {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: Fix;
}

/** What is wrong in one document of a file, in order of place; documents that are not ours have no findings. */
export function diagnose(
  { document, start }: PlacedDocument,
  context: Pick<Checked, 'bus' | 'now'>,
  read: (document: Content['document']) => Content | null = readContent,
): Diagnosis[] {
  const ours = read(document)?.ours ?? null;
  if (ours === null && !mentionsUs.test(document.text)) return [];
  const checked: Checked = { document, ours, ...context };
  const found = rules.flatMap((rule) => [...rule.check(checked)].map((one) => placed(one, rule, start)));
  return found.toSorted((a, b) => a.start - b.start);
}

/** Text that is meant to be a manifest of ours, even where it is too broken to be read. */
const mentionsUs = /^apiVersion:\s*["']?argoproj\.io\/v1alpha1\b[^]*^kind:\s*["']?(EventSource|Sensor|EventBus)\b/m;

function placed({ start, end, message, fix }: Found, { meta }: Rule, by: number): Diagnosis {
  const moved = fix && {
    title: fix.title,
    edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
  };
  const place = { start: start + by, end: Math.max(end, start) + by };
  return { ...place, code: meta.code, severity: meta.severity, message, ...(moved && { fix: moved }) };
}
