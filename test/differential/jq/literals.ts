import type { Topic } from './topic.ts';
import { values } from './values.ts';

/** Literals with suffixes, definitions and parentheses around: as keys and behind signs gojq reads them its own way. */
export const literals: Topic = (choose) => {
  const literal = () =>
    choose.one([
      '0',
      '1',
      '2',
      '1.5',
      '"a"',
      '"c"',
      '"k"',
      '1e1000',
      '9223372036854775808',
      '@text "a"',
      '"\\("a")"',
      'null',
    ]);
  const suffixes = () =>
    choose.some(0, 2, () => choose.one([' .a', '[0]', '[]', '[1:]', '?', '[nope]', '["x"]', ' ."b"'])).join('');
  const plain = () => `${choose.one(['', '', '', '-', '+', '- -', 'def f: nope; '])}${literal()}${suffixes()}`;
  const term = () =>
    choose.one([
      plain,
      () => `(${plain()})`,
      () => `-(${plain()})`,
      () => `${plain()}${suffixes()}`,
      () => `${plain()} + 1`,
      () => `${plain()}, 1`,
    ])();
  return `${values(choose)} | try (${choose.one([
    term,
    () => `.[${term()}]`,
    () => `.[${term()}]?`,
    () => `.[${choose.one([term, () => ''])()}:${term()}]`,
    () => `.[${term()}:]`,
    () => `path(.[${term()}])`,
    () => `.[${term()}] ${choose.one(['=', '|=', '+='])} 5`,
    () => `del(.[${term()}])`,
    () => `{(${term()}): 1, a: ${plain()}}`,
    () => `${term()} as [$x] | $x`,
  ])()}) catch .`;
};
