import fc, { type Arbitrary } from 'fast-check';

/** A character more, less or other than there was. */
export function broken(text: string): Arbitrary<string> {
  const characters = fc.constantFrom(...Array.from('{}()|.$:="\'`,-\n 0aé#%!~/*\\'));
  return fc.tuple(fc.nat(text.length), fc.nat(2), characters).map(([at, length, character]) => {
    const start = /^[\udc00-\udfff]/.test(text.slice(at)) ? at - 1 : at;
    return (text.slice(0, start) + character + text.slice(start + length)).toWellFormed();
  });
}
