import type { CodePoints } from './code-points.ts';

const digit = [0x30, 0x39];
const upper = [0x41, 0x5a];
const lower = [0x61, 0x7a];
const alpha = [...upper, ...lower];
const alnum = [...digit, ...alpha];
const word = [...digit, ...upper, 0x5f, 0x5f, ...lower];

/** The letter after the backslash → its class; a capital letter means the complement. */
export const perlClasses: Readonly<Record<string, CodePoints>> = {
  d: digit,
  s: [0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x20],
  w: word,
};

/** `[:name:]` → its class; `[:^name:]` means the complement. */
export const posixClasses: Readonly<Record<string, CodePoints>> = {
  alnum,
  alpha,
  ascii: [0x00, 0x7f],
  blank: [0x09, 0x09, 0x20, 0x20],
  cntrl: [0x00, 0x1f, 0x7f, 0x7f],
  digit,
  graph: [0x21, 0x7e],
  lower,
  print: [0x20, 0x7e],
  punct: [0x21, 0x2f, 0x3a, 0x40, 0x5b, 0x60, 0x7b, 0x7e],
  space: [0x09, 0x0d, 0x20, 0x20],
  upper,
  word,
  xdigit: [...digit, 0x41, 0x46, 0x61, 0x66],
};
