import type { ExprFilter } from '../../../schemas/types.generated.ts';
import type { Path } from '../../yaml/path.ts';
import type { Report, Rule } from '../rule.ts';
import type { Node } from '../../embedded/govaluate/node.ts';
import { nearest } from '../../text/nearest.ts';
import { type Expression, parse } from '../../embedded/govaluate/parse.ts';

/** An expression filter that cannot be read, or that means something else (`filter.go: filterExpr`, govaluate). */
export const exprFilter: Rule = {
  meta: {
    code: 'expr-filter',
    severity: 'error',
    summary: 'An expression that cannot be read, or a variable that is bound nowhere, drops every event.',
    covers: ['S31', 'S32', 'S33', 'S34', 'S35', 'L-14', 'G-33'],
    scope: 'document',
  },
  create: ({ report }) => ({
    dependency({ filters }, path) {
      for (const [index, filter] of (filters?.exprs ?? []).entries()) {
        for (const problem of judge(filter, [...path, 'filters', 'exprs', index])) report(problem);
      }
    },
  }),
};

function* judge({ expr = '', fields = [] }: ExprFilter, path: Path): Generator<Report> {
  if (expr === '') return;
  const at = [...path, 'expr'];
  const names = fields.flatMap(({ name }) => name ?? []);
  const { value, errors } = parse(expr);
  for (const { message, start, end } of errors) {
    const hint = adviceFor(message, expr.slice(start, end));
    yield { message: `Every event is dropped: ${message.trim()}.${hint}`, path: at, span: { start, end } };
  }
  for (const { name, start, end } of value?.variables ?? []) {
    if (names.includes(name)) continue;
    const meant = nearest(name, names);
    const dashed = names.find((field) => field.includes('-') && field.split('-').includes(name));
    const isBracketed = expr[start] === '[' && /^["']/.test(name);
    const advice =
      dashed !== undefined
        ? `\`${dashed}\` is read as a subtraction: rename the field without a dash.`
        : isBracketed
          ? 'Square brackets hold a name here; a list has round ones: `("a", "b")`.'
          : meant === null
            ? 'Add it to `fields`, or put it in quotes if a text is meant.'
            : `Did you mean \`${meant}\`?`;
    yield {
      message: `No field is called \`${name}\`, so the filter fails when it gets here. ${advice}`,
      path: at,
      span: { start, end },
    };
  }
  if (value?.root) yield* mixedTypes(value.root, { fields, path: at, variables: value.variables });
  if (value?.root) yield* alternatives(value, at);
  yield* dates(expr, at);
  yield* oneElementLists(expr, at);
}

/** What is to be done about what other languages have and govaluate does not. */
function adviceFor(message: string, text: string): string {
  const word = words.get(text.toLowerCase());
  if (word !== undefined) return ` Write \`${word}\`.`;
  if (/Invalid token: '[=!<>&|]+[-!~]/.test(message)) return ' Put spaces between operators.';
  if (message.startsWith('Undefined function'))
    return ' There are no functions here: a transform can work it out before.';
  if (/unexported field/.test(message)) return ' Names of `fields` stand here, not paths: give the path there a name.';
  return '';
}

const words: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['=', '=='],
  ['contains', '=~'],
  ['matches', '=~'],
]);

interface Filter {
  readonly fields: NonNullable<ExprFilter['fields']>;
  readonly variables: Expression['variables'];
  readonly path: Path;
}

/** A variable that is compared with a number here and with a text there, or that a header makes a text. */
function* mixedTypes(root: Node, { fields, variables, path }: Filter): Generator<Report> {
  const seen = new Map<string, 'number' | 'text'>();
  for (const { path: key = '', name = '' } of fields) if (headerValue.test(key)) seen.set(name, 'text');
  for (const { name, type, orders } of comparisons(root)) {
    const before = seen.get(name);
    if (before === undefined) seen.set(name, type);
    const place = variables.findLast((variable) => variable.name === name);
    if (before === undefined || before === type || place === undefined) continue;
    const then = orders
      ? 'ordering a number and a text fails, and every event is dropped'
      : 'a number never equals a text';
    const fromHeader = fields.some((field) => field.name === name && headerValue.test(field.path ?? ''));
    const what = fromHeader
      ? `A header holds text, and \`${name}\` is compared with a number`
      : `\`${name}\` is compared with a text and with a number`;
    const message = `${what}: ${then}. Compare it with one kind only.`;
    const { start, end } = place;
    yield { message, path, span: { start, end }, severity: 'warning' };
  }
}

const headerValue = /^headers?\.[^.]+\.\d+$/;

/** The comparisons of a variable with a number or a text. */
function* comparisons(node: Node | null): Generator<{ name: string; type: 'number' | 'text'; orders: boolean }> {
  if (node === null) return;
  if (node.kind === 'prefix') yield* comparisons(node.operand);
  else if (node.kind === 'access') yield* comparisons(node.argument);
  if (node.kind !== 'chain') return;
  let left = node.first;
  yield* comparisons(left);
  for (const { operator, right } of node.links) {
    yield* comparisons(right);
    const [variable, literal] = left?.kind === 'parameter' ? [left, right] : [right, left];
    const type = literal?.kind === 'literal' ? typeof literal.value : null;
    if (
      variable?.kind === 'parameter' &&
      /^([=!]=|[<>]=?)$/.test(operator) &&
      (type === 'number' || type === 'string')
    ) {
      yield { name: variable.name, type: type === 'string' ? 'text' : 'number', orders: /[<>]/.test(operator) };
    }
    left = right;
  }
}

/** `a || b` of several fields: that one of them is absent is a failure before anything is compared. */
function* alternatives({ root, variables }: Expression, path: Path): Generator<Report> {
  const names = [...new Set(variables.map(({ name }) => name))];
  if (names.length < 2 || !hasOr(root)) return;
  const message = `If one of ${names.map((name) => `\`${name}\``).join(', ')} is absent the filter fails and the event is dropped, even under \`||\`. Make a dependency for each, joined by \`||\` in the conditions, or ask in Lua.`;
  yield { message, path, severity: 'info' };
}

function hasOr(node: Node | null): boolean {
  if (node === null) return false;
  if (node.kind === 'prefix') return hasOr(node.operand);
  if (node.kind !== 'chain') return false;
  return hasOr(node.first) || node.links.some(({ operator, right }) => operator === '||' || hasOr(right));
}

/** A text that looks like a date becomes a number of seconds, and never equals the text of an event. */
function* dates(expr: string, path: Path): Generator<Report> {
  for (const match of expr.matchAll(/(==|!=|<=?|>=?)\s*(['"])(\d{4}-\d\d-\d\d(?:[ T][^'"]*)?|\d\d?:\d\d[AP]M)\2/g)) {
    const start = match.index + match[0].indexOf(match[2]!);
    const span = { start, end: match.index + match[0].length };
    const message = `\`${match[3]}\` is read as a time, a number of seconds, and never compares with a text. Use a pattern: \`=~ '^${match[3]}$'\`.`;
    yield { message, path, span, severity: 'warning' };
  }
}

function* oneElementLists(expr: string, path: Path): Generator<Report> {
  for (const match of expr.matchAll(/\b(?:in|IN)\s*\(\s*(?:'[^']*'|"[^"]*"|[\d.]+)\s*\)/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    yield { message: 'A list of one element is no list here, so the filter fails. Write `==`.', path, span };
  }
}
