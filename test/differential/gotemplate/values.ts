import fc, { type Arbitrary } from 'fast-check';
import { floats, integers } from './numbers.ts';
import { quoted, strings } from './words.ts';

const fields = fc.constantFrom(
  ...'.Input .Input.a .Input.f .Input.neg .Input.s .Input.e .Input.n .Input.b .Input.l .Input.ls .Input.mx .Input.m .Input.m.k .Input.m.x.y .Input.u .Input.big .Input.js .Input.d .Input.items .Input.zz .Input.zz.y .Input.n.y . $ $.Input.s'.split(
    ' ',
  ),
);

export const simple: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: strings.map(quoted) },
  { weight: 3, arbitrary: fields },
  { weight: 2, arbitrary: integers },
  { weight: 1, arbitrary: floats },
  { weight: 1, arbitrary: fc.constantFrom('true', 'false', 'nil') },
);

export const lists = fc.oneof(
  fc.array(simple, { maxLength: 4 }).map((items) => `(list ${items.join(' ')})`),
  fc.constantFrom(
    '.Input.l',
    '.Input.ls',
    '.Input.mx',
    '(splitList "," "b,a,c")',
    '(until 4)',
    '(list)',
    '(chunk 2 (list 1 2 3))',
    '(toStrings .Input.mx)',
  ),
);

export const dicts = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom('"k"', '"x"', '"a"', '"host"', '"path"', '"scheme"'), simple), { maxLength: 3 })
    .map((pairs) => `(dict ${pairs.flat().join(' ')})`),
  fc.constantFrom(
    '.Input.m',
    '.Input',
    '(dict)',
    '(fromJson .Input.js)',
    '(urlParse "http://u@h/p?q#f")',
    '(split "," "a,b")',
  ),
);

export const others = fc.constantFrom(
  '(toDate "2006-01-02" "2024-02-29")',
  '(mustToDate "2006-01-02T15:04:05Z07:00" "2024-02-29T23:59:59.5+02:00")',
  '(semver "1.2.3-beta.1+b7")',
  '((semver "v1.2.3").IncMinor)',
  '(int64 7)',
  '(index "abc" 1)',
  '(toDate "x" "y")',
  '((toDate "2006-01-02" "2024-02-29").Month)',
  '(now.Local)',
  '(now.UTC)',
  '(now.AddDate 0 -8 3)',
);

export const anything = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: lists },
  { weight: 1, arbitrary: dicts },
  { weight: 1, arbitrary: others },
);
