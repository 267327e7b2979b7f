import { expect, test } from 'vitest';
import { fromUtf16 } from './utf-16.ts';

test('UTF-16 is known by its mark, in both orders of its bytes', () => {
  expect(fromUtf16(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0xe9, 0, 0x3d, 0xd8, 0x00, 0xde))).toBe('aé😀');
  expect(fromUtf16(Uint8Array.of(0xfe, 0xff, 0, 0x61, 0, 0xe9, 0xd8, 0x3d, 0xde, 0x00))).toBe('aé😀');
  expect(fromUtf16(Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8, 0x61, 0))).toBe('\ufffda');
  expect(fromUtf16(Uint8Array.of(0x61, 0, 0x62, 0))).toBeNull();
  expect(fromUtf16(Uint8Array.of())).toBeNull();
});
