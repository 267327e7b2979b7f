import fc from 'fast-check';

export const shorts = fc.constantFrom(...'-1 0 1 2 3 4 5 7 10 20 100'.split(' '));
export const integers = fc.oneof(
  { weight: 4, arbitrary: shorts },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "'x'",
      '0x10',
      '0b11',
      '1_000',
      '9223372036854775807',
      '-9223372036854775808',
      '18446744073709551615',
      '99999999999999999999',
      '1e3',
      '017',
    ),
  },
);
export const floats = fc.constantFrom(
  '0.5',
  '1.5',
  '-2.25',
  '3.14159',
  '1e21',
  '1e-7',
  '1000000.0',
  '0.1',
  '2.5',
  '1e400',
  '1i',
);
