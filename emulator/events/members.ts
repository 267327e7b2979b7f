/** One member of a JSON object; `raw` is the value's text as it stands there, without the space around it. */
export interface Member {
  readonly key: string;
  readonly raw: string;
}

/** The members of a JSON object in order, duplicates included; the text must be valid JSON. `null`: it is no object. */
export function membersOf(text: string): readonly Member[] | null {
  let i = skipSpace(text, 0);
  if (text[i] !== '{') return null;
  const members: Member[] = [];
  for (i = skipSpace(text, i + 1); text[i] !== '}'; i = skipSpace(text, i)) {
    const keyEnd = skipString(text, i);
    const start = skipSpace(text, text.indexOf(':', keyEnd) + 1);
    const end = skipValue(text, start);
    members.push({ key: JSON.parse(text.slice(i, keyEnd)) as string, raw: text.slice(start, end) });
    i = skipSpace(text, end);
    if (text[i] === ',') i = skipSpace(text, i + 1);
  }
  return members;
}

function skipSpace(text: string, i: number): number {
  while (i < text.length && ' \n\r\t'.includes(text[i]!)) i++;
  return i;
}

/** From an opening quote to behind its closing one. */
function skipString(text: string, i: number): number {
  for (i++; text[i] !== '"'; i++) if (text[i] === '\\') i++;
  return i + 1;
}

function skipValue(text: string, i: number): number {
  if (text[i] === '"') return skipString(text, i);
  if (text[i] !== '{' && text[i] !== '[') {
    const end = /[\s,}\]]/g;
    end.lastIndex = i;
    return end.exec(text)?.index ?? text.length;
  }
  let depth = 0;
  do {
    if (text[i] === '"') i = skipString(text, i) - 1;
    else if (text[i] === '{' || text[i] === '[') depth++;
    else if (text[i] === '}' || text[i] === ']') depth--;
    i++;
  } while (depth > 0);
  return i;
}
