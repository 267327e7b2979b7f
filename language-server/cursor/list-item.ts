/**
 * The item of a `List` that an offset is in, as a text in which all else is blank, so that offsets are the same; `null` in a
 * document that is no `List`, and outside of its items. Read from the lines: while typing, no parser understands it.
 */
export function listItemAround(text: string, offset: number): string | null {
  if (!/^kind:[ \t]*["']?(EventSource|Sensor|EventBus)?List\b/m.test(text)) return null;
  const items = /^items:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)- /m.exec(text);
  if (items === null) return null;
  const [whole, indent = ''] = items;
  const first = items.index + whole.length - indent.length - 2;
  const starts = [...text.slice(first).matchAll(new RegExp(`^${indent}-(?=[ \\n])`, 'gm'))].map(
    ({ index }) => first + index,
  );
  const at = starts.findLastIndex((start) => start + indent.length < offset);
  const start = starts[at];
  if (start === undefined) return null;
  const inside = start + indent.length + 1;
  // What stands less deep ends the list.
  const behind = text.slice(inside).search(new RegExp(`\\n(?! {${indent.length + 1}}|[ \\t]*(?:#[^\\n]*)?(?:\\n|$))`));
  const end = behind === -1 ? text.length : inside + behind;
  return offset > end ? null : blank(text.slice(0, inside)) + text.slice(inside, end) + blank(text.slice(end));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
