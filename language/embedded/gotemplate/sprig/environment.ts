import { GoPanic, type Run } from '../../../go/value.ts';
import { type TemplateFunction, define } from '../function.ts';

/** What a template reads of the pod that it runs in, here from the caller. */
export const environmentFunctions: readonly TemplateFunction[] = [
  define('env name', 'func(string) string', 'A variable of the environment.', ([name], run) =>
    run.sources.environment(name as string),
  ),
  define(
    'expandenv text',
    'func(string) string',
    'The text with $NAME and ${NAME} replaced by variables of the environment.',
    ([text], run) => expand(text as string, run),
  ),
  define('getHostByName name', 'func(string) string', 'One of the addresses of a host.', ([name], run) => {
    const [first] = run.sources.lookupHost(name as string);
    if (first === undefined) throw new GoPanic('invalid argument to Intn');
    return first;
  }),
];

/** `os.ExpandEnv`. */
function expand(text: string, run: Run): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('$'); at >= 0 && at + 1 < text.length; at = text.indexOf('$', from)) {
    result += text.slice(from, at);
    const { name, length } = variableName(text, at + 1);
    if (name !== '') result += run.sources.environment(name);
    else if (length === 0) result += '$';
    from = at + 1 + length;
  }
  return result + text.slice(from);
}

/** The name behind a `$` and how much of the text it takes; nothing at all for a `$` that stands for itself. */
function variableName(text: string, at: number): { readonly name: string; readonly length: number } {
  if (text[at] === '{') {
    const close = text.indexOf('}', at + 1);
    return close < 0 ? { name: '', length: 1 } : { name: text.slice(at + 1, close), length: close - at + 1 };
  }
  if (isSpecial(text[at])) return { name: text[at]!, length: 1 };
  let end = at;
  while (/\w/.test(text[end] ?? '')) end++;
  return { name: text.slice(at, end), length: end - at };
}

function isSpecial(character: string | undefined): boolean {
  return character !== undefined && '*#$@!?-0123456789'.includes(character);
}
