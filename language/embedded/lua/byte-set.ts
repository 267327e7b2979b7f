/** Bytes that a class matches; a set of 256 flags. */
export type ByteSet = Uint8Array;

/** Part of a set in brackets; `character` when it is one alone. */
export type Member = { readonly set: ByteSet; readonly character: string | null };

/** The set of one byte. */
export function only(character: string): ByteSet {
  const set = new Uint8Array(256);
  set[character.charCodeAt(0)] = 1;
  return set;
}

/** A range between anything but two characters matches nothing. */
export function rangeOf(from: Member, to: Member): Member {
  const set = new Uint8Array(256);
  if (from.character !== null && to.character !== null)
    set.fill(1, from.character.charCodeAt(0), Math.max(from.character.charCodeAt(0), to.character.charCodeAt(0) + 1));
  return { set, character: null };
}

const classes: { readonly [letter: string]: RegExp } = {
  a: /[A-Za-z]/,
  c: /[\x00-\x1f\x7f]/,
  d: /[0-9]/,
  l: /[a-z]/,
  p: /[!-/:-@[-`{-~]/,
  s: /[ \f\n\r\t\v]/,
  u: /[A-Z]/,
  w: /[0-9A-Za-z]/,
  x: /[0-9A-Fa-f]/,
  z: /\x00/,
};

/** What `%letter` matches. */
export function classOf(letter: string): ByteSet {
  const set = new Uint8Array(256);
  const bytes = classes[letter.toLowerCase()];
  if (bytes === undefined || !/[A-Za-z]/.test(letter)) return only(letter);
  const isNegated = letter >= 'A' && letter <= 'Z';
  for (let i = 0; i < 256; i++) set[i] = bytes.test(String.fromCharCode(i)) === isNegated ? 0 : 1;
  return set;
}
