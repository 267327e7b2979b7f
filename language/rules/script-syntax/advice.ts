/** What is to be done about what other languages have; `''` where nothing is certain. */
export type Advice = (source: string, at: number) => string;

/** For Lua, where its compiler stops. */
export const luaAdvice: Advice = (source, at) => {
  const rest = source.slice(at);
  const operator = luaOperators.find(([foreign]) => rest.startsWith(foreign));
  if (operator !== undefined) return ` Lua writes ${operator[1]}.`;
  if (rest.startsWith('/') && source[at - 1] === '/') return ' Lua writes comments behind `--`.';
  if (/^\+?\+|^[-*/]=|^\+=/.test(rest)) return ' Lua knows only `x = x + 1`.';
  const before = source.slice(0, at);
  if (!/\breturn\b/.test(source) && /^[=~<>]=?/.test(rest))
    return ' Begin with `return`: an expression alone is no statement.';
  if (/\belse[ \t]+if\b/.test(before)) return ' Lua writes `elseif`; `else if` wants an `end` of its own.';
  // The condition is still open.
  if (/\b(?:if|elseif)\b(?:(?!\bthen\b)[^"'])*$/.test(before)) return ' Behind the condition of `if` stands `then`.';
  if (/\b(?:while|for)\b(?:(?!\bdo\b)[^"'])*$/.test(before)) return ' Behind the condition stands `do`.';
  if (/^return\b/.test(rest) && /\breturn\b/.test(before))
    return ' A `return` ends its block: an `end` is missing before this one.';
  return rest.trim() === '' && /\b(?:then|do|function|else)\b/.test(before) ? ' An `end` is missing.' : '';
};

const luaOperators: readonly (readonly [foreign: string, lua: string])[] = [
  ['!=', '`~=`'],
  ['&&', '`and`'],
  ['||', '`or`'],
  ['!', '`not`'],
];

/** For templates, where their parser stops. */
export const templateAdvice: Advice = (source, at) => {
  const name = /^\w+/.exec(source.slice(at))?.[0];
  if (name === 'Input') return ' Write `.Input`.';
  const dashed = /^\.(\w+(?:-\w+)+)/.exec(source.slice(at))?.[1];
  return dashed === undefined ? '' : ` A key with a dash wants \`index\`: \`{{ index .Input.body "${dashed}" }}\`.`;
};

/** For jq, where its parser stops. */
export const jqAdvice: Advice = (source, at) => {
  const rest = source.slice(at);
  const operator = jqOperators.find(([foreign]) => rest.startsWith(foreign));
  if (operator !== undefined) return ` jq writes ${operator[1]}.`;
  if (rest.startsWith('|') && source[at - 1] === '|') return ' jq writes `or`; for a default there is `//`.';
  const dashed = /\.([A-Za-z_]\w*-)$/.exec(source.slice(0, at));
  const name = /^\w+/.exec(rest)?.[0];
  if (dashed !== null && name !== undefined) return ` A dash is a minus: write \`."${dashed[1]}${name}"\`.`;
  return rest.trim() === '' && /\bif\b/.test(source) && !/\bend\b/.test(source) ? ' An `end` is missing.' : '';
};

const jqOperators: readonly (readonly [foreign: string, jq: string])[] = [
  ['&', '`and`'],
  ['!', '`not`, behind a pipe'],
  ["'", 'texts in double quotes'],
  ['$.', '`.` for the event’s data'],
];
