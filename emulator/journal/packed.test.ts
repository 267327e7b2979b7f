import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';

const value = fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noNaN: true }), fc.constant(null));
const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) => fc.array(fc.array(value, { minLength: columns, maxLength: columns })));

test('what is unpacked is what was packed', () => {
  fc.assert(
    fc.property(rows, (given) => {
      expect([...unpack(structuredClone(pack(given)))]).toEqual(given);
    }),
  );
});
