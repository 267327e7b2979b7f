import type { Change, Verdict } from '../../../language/semantics/verdict.ts';
import type { Scalar } from '../../../language/yaml/node.ts';
import { nodeAt } from '../../../language/yaml/path.ts';
import type { Context } from '../../context.ts';
import type { EmbeddedPart } from '../../embedded/embedded-parts.ts';
import { factsBeside, shortened, signs, verdictMarkdown } from '../../values/markdown.ts';
import { redactVerdict, redaction } from '../../values/redaction.ts';
import { Values, textOf } from '../../values/values.ts';
import type { Hint, Visible } from './hint.ts';

/**
 * Behind each clause whether it is true and what it found, behind a parameter its value. Only on events of this user's own:
 * what a clause makes of a sample is nobody's question, and is said when one asks (hover).
 */
export function valueHints(visible: Visible, context: Context): Hint[] {
  if (!context.settings.inlayValues) return [];
  const { manifest } = visible;
  const values = new Values(context);
  const redact = redaction(context.index);
  const judged = [...visible.parts.filter(isShown), ...attributesIn(visible)];
  return judged.flatMap(({ path, scalar }): Hint[] => {
    const value = values.at(manifest, path);
    if (value === null || value.on.length === 0 || value.on.some(({ kind }) => kind === 'sample')) return [];
    const verdict = redactVerdict(value.verdict, redact);
    const label = labelOf(verdict);
    if (label === null) return [];
    const facts = factsBeside(verdict, textOf(value, manifest));
    const tooltip = `On ${value.on.map(({ title }) => title).join(' and ')}:\n\n${verdictMarkdown(verdict, facts)}`;
    return [{ at: endOf(scalar, manifest.document.text), label: shortened(label, 60), tooltip }];
  });
}

/** One part of each clause and parameter has the hint: its path, its program, its destination. */
function isShown({ language, path }: EmbeddedPart): boolean {
  const field = path.at(-1);
  if (language === 'gjson') return field === 'path';
  return language !== 'cron' && language !== 'regexp' && field !== 'template' && path.at(-2) !== 'src';
}

/** The attributes that context filters ask for; they are plain texts. */
function attributesIn({ manifest, shows }: Visible): Pick<EmbeddedPart, 'path' | 'scalar'>[] {
  const dependencies = nodeAt(manifest.document.root, ['spec', 'dependencies']);
  if (manifest.ours?.kind !== 'Sensor' || dependencies?.kind !== 'sequence') return [];
  return dependencies.items.flatMap((dependency, i) => {
    const filter = shows(dependency) ? nodeAt(dependency, ['filters', 'context']) : null;
    if (filter?.kind !== 'mapping') return [];
    return filter.entries.flatMap(({ key, value }) => {
      const path = ['spec', 'dependencies', i, 'filters', 'context', key.name];
      return value.kind === 'scalar' && shows(value) ? [{ path, scalar: value }] : [];
    });
  });
}

function labelOf({ kind, outcome, actual, reason, changes = [] }: Verdict): string | null {
  if (outcome === 'not-reached') return null;
  const found = actual === undefined || actual.text === '' ? '' : ` ${actual.text}`;
  switch (kind) {
    case 'context':
      // An attribute that is never compared.
      return null;
    case 'field':
      return outcome === 'pass' ? `=${found}` : '✗ missing';
    case 'parameter':
      return outcome === 'pass' ? `=${found}` : `✗ ${reason}`;
    case 'attribute':
    case 'data':
      return `${signs[outcome]}${actual?.type === 'missing' ? ' missing' : found}`;
    case 'transform':
      if (outcome !== 'pass') return `✗ ${reason}`;
      if (changes.length > fewChanges) return `✓${found}`;
      return `✓ ${changes.length === 0 ? 'nothing changed' : changes.map((change) => changeText(change)).join(', ')}`;
    case 'conditions':
      return outcome === 'pass' ? '✓' : `${signs[outcome]} ${reason}`;
    default:
      return outcome === 'pass' || outcome === 'reject' ? signs[outcome] : `${signs[outcome]} ${reason}`;
  }
}

/** They say more than the beginning of all that a transform made; more of them say that it is something else. */
const fewChanges = 3;

function changeText({ path, before, after }: Change): string {
  const name = path === '' ? 'all' : path;
  if (after === undefined) return `−${name}`;
  return before === undefined ? `+${name}: ${after}` : `${name}: ${before} → ${after}`;
}

/** Behind a text on one line; of a block, behind the line that opens it. */
function endOf({ start, end }: Scalar, text: string): number {
  const line = text.indexOf('\n', start);
  if (line === -1 || line >= end) return end;
  return text[line - 1] === '\r' ? line - 1 : line;
}
