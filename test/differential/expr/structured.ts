import fc from 'fast-check';
import { paths } from './paths.ts';
import { binary, binaryCalls, data, literals, predicates, unaryCalls } from './words.ts';

/** Whatever the grammar allows. */
export function structured(): fc.Arbitrary<string> {
  const { node } = fc.letrec<{ node: string }>((tie) => {
    const inner = tie('node');
    const closure = fc.oneof(
      inner,
      fc.constantFrom(
        '#',
        '# > 1',
        '.n',
        '.v > 1',
        '# == "x"',
        '#.n == "a"',
        '{# > 1}',
        '{.n}',
        '#acc + #',
        '#index',
        '#',
        'true',
        '.v',
      ),
    );
    return {
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom(...data),
        fc.constantFrom(...literals),
        fc.tuple(inner, fc.constantFrom(...binary), inner).map(([a, operator, b]) => `${a} ${operator} ${b}`),
        fc.tuple(inner, fc.constantFrom(...binary), inner).map(([a, operator, b]) => `${a} ${operator} ${b}`),
        inner.map((value) => `(${value})`),
        fc.tuple(fc.constantFrom('not ', '!', '-', '+'), inner).map((parts) => parts.join('')),
        fc.tuple(fc.constantFrom(...unaryCalls), inner).map(([name, value]) => `${name}(${value})`),
        fc.tuple(fc.constantFrom(...binaryCalls), inner, inner).map(([name, a, b]) => `${name}(${a}, ${b})`),
        fc
          .tuple(fc.constantFrom('replace', 'split', 'date', 'sortBy', 'reduce', 'max'), inner, inner, inner)
          .map(([name, ...values]) => `${name}(${values.join(',')})`),
        fc
          .tuple(fc.constantFrom(...predicates), inner, closure)
          .map(([name, list, test]) => `${name}(${list}, ${test})`),
        fc
          .tuple(inner, fc.constantFrom(...predicates), closure)
          .map(([list, name, test]) => `${list} | ${name}(${test})`),
        fc.tuple(inner, fc.constantFrom(...unaryCalls)).map(([value, name]) => `${value} | ${name}()`),
        fc.tuple(inner, inner, inner).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
        fc.tuple(inner, inner).map(([list, index]) => `${list}[${index}]`),
        fc
          .tuple(
            inner,
            fc.constantFrom(
              '[1:]',
              '[:2]',
              '[-2:]',
              '[0:1]',
              '[:]',
              '.n',
              '?.n',
              '.k.d',
              '[0]',
              '["n"]',
              '[-1]',
              '.Year()',
              '.String()',
              '.Format("2006")',
            ),
          )
          .map((parts) => parts.join('')),
        fc.tuple(inner, inner).map(([value, body]) => `let v = ${value}; ${body} == v`),
        fc
          .tuple(fc.constantFrom('toJson(body)', 'body.js', 's'), paths())
          .map(([json, path]) => `jsonpath(${json}, ${JSON.stringify(path)})`),
      ),
    };
  });
  return node;
}
