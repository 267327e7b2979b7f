import { eventDataRoots } from '../../../schemas/event-data/roots.ts';
import { replaceValue } from '../edits.ts';
import type { Rule, RuleContext, SourceEvent } from '../rule.ts';
import { isAny, isBool } from '../../embedded/expr/kinds.ts';
import { environmentNames } from '../../embedded/expr/environment.ts';
import { type Node, childrenOf } from '../../embedded/expr/node.ts';
import { printText } from '../../yaml/print.ts';
import { parse } from '../../embedded/expr/parse.ts';
import { dashedKeys } from './dashed.ts';

/** A `filter.expression` that cannot be read, or reads something that is not there (`eventing.go: filterEvent`). */
export const sourceFilter: Rule = {
  meta: {
    code: 'source-filter',
    severity: 'error',
    summary:
      'When the expression fails, the event is dropped and the sender is told success: nothing ever arrives and nobody notices.',
    covers: ['A-6', 'A-7', 'A-28', 'S29', 'S30', 'ES-16', 'ES-37'],
    scope: 'document',
  },
  create: (context) => ({
    event(event) {
      const filter = event.settings['filter'] as { expression?: string } | undefined;
      // Filters of these two are prefix and suffix of a key, that of `resource` has fields of its own.
      if (!filter || ['minio', 'storageGrid', 'resource'].includes(event.type)) return;
      check(context, event, filter.expression ?? '');
    },
  }),
};

function check({ manifest, report }: RuleContext, event: SourceEvent, expression: string): void {
  const path = [...event.path, 'filter', 'expression'];
  const { value: program, errors } = parse(expression);
  const root = eventDataRoots[event.type];
  const dashed = dashedKeys(expression, root);
  for (const { name, better, span } of dashed) {
    const message = `A dash is a minus here: \`${name}\` is subtracted, which fails, and every event that comes to it is dropped. Write \`${better}\`.`;
    const written = expression.slice(0, span.start) + better + expression.slice(span.end);
    const edits = replaceValue(manifest, path, printText(written));
    report({ message, path, span, ...(edits.length === 0 ? {} : { fix: { title: `Write ${better}`, edits } }) });
  }
  for (const { message, start, end } of errors) {
    // What is said of a part of such a key is of no use.
    if (dashed.some(({ span }) => start >= span.start && start <= span.end)) continue;
    const [line = ''] = message.split('\n');
    const equals = line.startsWith('unexpected token Operator("=")') ? ' Write `==`.' : '';
    const reserved = /mismatched types func|is undefined/.test(line)
      ? ' A data key that is called like a function cannot be read by its name: write `get($env, "type")`.'
      : '';
    report({
      message: `Every event is dropped: ${line}.${equals}${reserved}`,
      path,
      ...(expression === '' ? {} : { span: { start, end } }),
    });
  }
  if (program === null) return;
  const { type } = program.root;
  if (type !== undefined && !isAny(type) && !isBool(type)) {
    const message = `This is no condition: every event is dropped, because the result (${type === null ? 'nil' : type.name}) is no bool. Compare it with something.`;
    report({ message, path });
  }
  for (const { name, at } of unknownFunctions(program.root)) {
    const message = `Every event that comes to this is dropped: there is no function \`${name}\`.`;
    report({ message, path, span: { start: at, end: at + name.length } });
  }
  if (root === undefined) return;
  for (const match of expression.matchAll(/(?<![\w.$"'])body(?:\.|\?\.|\[)/g)) {
    const closed =
      root.body === 'base64' || root.body === 'text' || (root.body !== 'json' && event.settings['jsonBody'] !== true);
    if (root.body === 'none' || !closed) continue;
    const fix =
      root.body === 'jsonBody' || root.body === 'text-or-json' ? 'Set `jsonBody: true`.' : 'Use `fromJSON(body)`.';
    const span = { start: match.index, end: match.index + 4 };
    report({
      message: `The body is text here, so looking into it fails, and every event that comes to it is dropped. ${fix}`,
      path,
      span,
    });
    break;
  }
}

/** Functions that are called by a name that neither the language nor Argo Events has; names of variables may hold some. */
function unknownFunctions(node: Node): { name: string; at: number }[] {
  if (node.kind === 'declaration') return [];
  const inner = childrenOf(node).flatMap(unknownFunctions);
  if (node.kind !== 'call' || node.callee.kind !== 'identifier') return inner;
  const { name, at } = node.callee;
  return environmentNames.includes(name) ? inner : [{ name, at }, ...inner];
}
