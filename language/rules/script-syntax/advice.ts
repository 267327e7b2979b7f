/** What is to be done about what other languages have; `''` where nothing is certain. */
export type Advice = (source: string, at: number) => string;

/** For Lua, where its compiler stops. */
export const luaAdvice: Advice = (source, at) => {
  const code = withoutTexts(source);
  const rest = code.slice(at);
  const operator = luaOperators.find(([foreign]) => rest.startsWith(foreign));
  if (operator !== undefined) return ` Lua writes ${operator[1]}.`;
  if (rest.startsWith('/') && code[at - 1] === '/') return ' Lua writes comments behind `--`.';
  if (/^\+?\+|^[-*/]=|^\+=/.test(rest)) return ' Lua knows only `x = x + 1`.';
  if (!/\breturn\b/.test(code) && /^[=~<>]=?/.test(rest))
    return ' Begin with `return`: an expression alone is no statement.';
  return blockAdvice(code, at);
};

/** What opens or ends the block around the place is missing. */
function blockAdvice(code: string, at: number): string {
  const [before, rest] = [code.slice(0, at), code.slice(at)];
  const isAtEnd = rest.trim() === '';
  if (/\belse[ \t]+if\b/.test(before) && openBlocks(code) > 0 && (isAtEnd || /^end\b/.test(rest)))
    return ' Lua writes `elseif`; `else if` wants an `end` of its own.';
  // The condition is still open, and its end is not what the rest of the line has.
  if (/\b(?:if|elseif)\b(?:(?!\bthen\b)[^])*$/.test(before) && !/^.*\bthen\b/.test(rest))
    return ' Behind the condition of `if` stands `then`.';
  if (/\b(?:while|for)\b(?:(?!\bdo\b)[^])*$/.test(before) && !/^.*\bdo\b/.test(rest))
    return ' Behind the condition stands `do`.';
  if (/^return\b/.test(rest) && /\breturn\b/.test(before) && openBlocks(before) > 0)
    return ' A `return` ends its block: an `end` is missing before this one.';
  return isAtEnd && openBlocks(before) > 0 ? ' An `end` is missing.' : '';
}

/** How many of the blocks that want an `end` have none; `for` and `while` open theirs with `do`. */
function openBlocks(code: string): number {
  const count = (words: RegExp) => code.match(words)?.length ?? 0;
  return count(/\b(?:if|do|function)\b/g) - count(/\bend\b/g);
}

/** The same length, with spaces for comments and quotes for texts: no word in them is Lua’s. */
function withoutTexts(source: string): string {
  return source.replace(commentOrText, (part) => part.replace(/[^\n]/g, part.startsWith('--') ? ' ' : '"'));
}

const commentOrText =
  /--\[(=*)\[[^]*?(?:\]\1\]|$)|--[^\n]*|\[(=*)\[[^]*?(?:\]\2\]|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?/g;

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
  const keys = /^\.\w+(?:-\w+)+(?:\.\w+(?:-\w+)*)*/.exec(source.slice(at))?.[0].slice(1).split('.');
  if (keys === undefined) return '';
  const before = source.slice(0, at);
  // What stands in parentheses may be anything.
  if (before.endsWith(')')) return ' A key with a dash wants `index`.';
  const value = /(?:\$\w*)?(?:\.\w+)*$/.exec(before)?.[0] || '.';
  return ` A key with a dash wants \`index\`: \`{{ index ${value} ${keys.map((key) => `"${key}"`).join(' ')} }}\`.`;
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
