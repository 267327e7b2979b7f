import type { Member } from '../../embedded/language.ts';
import type { YamlDocument } from '../../yaml/document.ts';
import { type Path, nodeAt } from '../../yaml/path.ts';
import { spanInDocument } from '../../yaml/source-map.ts';
import { replaceValue } from '../edits.ts';
import type { Fix, RuleContext } from '../rule.ts';
import type { Problem } from './problems.ts';
import type { Written } from './written.ts';

/** Reports what is wrong with a path, if anything is, where it is written. */
export function tell(context: RuleContext, written: Written, problem: Problem | null): void {
  if (problem === null) return;
  const { message, severity, better } = problem;
  const { as, at, members } = written;
  const fix = better === undefined ? null : fixOf(context, written, better);
  // A script goes on with what it reads as nothing.
  const milder = severity ?? (as === 'script' ? ('warning' as const) : undefined);
  context.report({
    message,
    path: at,
    ...(members === undefined ? {} : { span: { start: members[0]!.start, end: members.at(-1)!.end } }),
    ...(milder === undefined ? {} : { severity: milder }),
    ...(fix === null ? {} : { fix }),
  });
}

function fixOf({ manifest }: RuleContext, { at, steps, key, members }: Written, better: readonly string[]): Fix | null {
  if (members !== undefined) {
    const wrong = members.findIndex(({ name }, i) => name !== better[i]);
    return wrong < 0 ? null : renameMember(manifest.document, at, members[wrong]!, better[wrong]!);
  }
  const mended = better.join('.') + key.slice(steps.join('.').length);
  const edits = replaceValue(manifest, at, mended);
  return edits.length === 0 ? null : { title: `Change to ${mended}`, edits };
}

/** What is no name can only stand in quotes. */
function renameMember(document: YamlDocument, at: Path, { name, start, end }: Member, to: string): Fix | null {
  const scalar = nodeAt(document.root, at);
  if (scalar?.kind !== 'scalar') return null;
  const isQuoted = /["'`]/.test(scalar.text[start - 1] ?? '');
  const span = spanInDocument(document.text, scalar, { start, end });
  const isPlain = document.text.slice(span.start, span.end) === name;
  return isPlain && (isQuoted || /^[\w.]+$/.test(to))
    ? { title: `Change to ${to}`, edits: [{ ...span, text: to }] }
    : null;
}
