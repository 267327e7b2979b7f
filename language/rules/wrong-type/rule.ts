import { entryOf, jsonType } from '../../yaml/node.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';
import type { Path } from '../../yaml/path.ts';
import { nodeAt } from '../../yaml/path.ts';
import { replaceValue } from '../edits.ts';

/** A value that Go cannot decode into its field: one such value and the controller cannot read the object at all. */
export const wrongType: Rule = {
  meta: {
    code: 'wrong-type',
    severity: 'error',
    summary: 'The controller cannot decode the object; with one such object it can no longer list any of its kind.',
    covers: ['S49', 'E-7'],
    scope: 'document',
  },
  create: (context) => ({
    object() {
      const { manifest, report } = context;
      // Of half-read text one cannot say what its values were meant to be.
      if (manifest.document.errors.length > 0) return;
      for (const [index, { message, path }] of (manifest.ours?.errors ?? []).entries()) {
        const fix = quoted(context, message, path);
        const upstream = { id: 'E-7', first: index === 0 };
        report({ message: explain(context, message, path), path, upstream, ...(fix === null ? {} : { fix }) });
      }
    },
  }),
};

/** Go's text, and what it is that YAML has read. */
function explain({ manifest }: RuleContext, message: string, path: Path): string {
  const node = nodeAt(manifest.document.root, path);
  const isText = message.endsWith('of type string');
  if (!isText || node?.kind !== 'scalar' || node.style !== 'plain' || jsonType(node) === 'null') {
    return `The controller cannot read this: “${message}”. Nothing of this kind runs while such an object exists.`;
  }
  return `The controller cannot read this: “${message}”. YAML reads \`${node.text}\` as ${node.json}, but text is needed here: quote it.`;
}

function quoted({ manifest }: RuleContext, message: string, path: Path): Fix | null {
  const node = nodeAt(manifest.document.root, path);
  if (!message.endsWith('of type string') || node?.kind !== 'scalar' || node.text === '') return null;
  const parent = nodeAt(manifest.document.root, path.slice(0, -1));
  const name = path.at(-1);
  if (typeof name === 'string' && entryOf(parent, name)?.merged) return null;
  return { title: `Quote ${node.text}`, edits: replaceValue(manifest, path, JSON.stringify(node.text)) };
}
