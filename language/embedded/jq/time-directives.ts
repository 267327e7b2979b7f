/** Directives of `strftime` and `strptime` that stand for several others. */
export const composites: Readonly<Record<string, string>> = {
  c: 'a b e H:M:S Y',
  '+': 'a b e H:M:S Z Y',
  v: 'e-b-Y',
  r: 'I:M:S p',
  F: 'Y-m-d',
  D: 'm/d/y',
  x: 'm/d/y',
  T: 'H:M:S',
  X: 'H:M:S',
  R: 'H:M',
};
