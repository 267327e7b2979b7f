import type { Topic } from './topic.ts';

export const regexps: Topic = (choose) => {
  const pattern = choose
    .some(1, 5, () =>
      choose.one([
        'a',
        'b',
        'X',
        '.',
        '\\\\s',
        '\\\\d+',
        '[^a]',
        '(b)',
        '(?<n>x)',
        '(?<m>[a-z]+)?',
        '|',
        '*',
        '+',
        '?',
        '^',
        '$',
        '\\\\b',
        '(?i)',
        '(?:ab)',
        '{2}',
        'é',
        '\\\\p{L}',
        '[[:alpha:]]',
        '(',
        ')',
        '\\\\',
      ]),
    )
    .join('');
  const flags = choose.one([
    '',
    '; null',
    '; "g"',
    '; "i"',
    '; "x"',
    '; "gix"',
    '; "s"',
    '; "n"',
    '; "l"',
    '; "p"',
    '; "q"',
    '; 1',
    '; "gn"',
    '; ""',
  ]);
  const text = choose.one(['"aXbxc ab"', '"bbb é😀 x1"', '""', '.u', '.date', '"a\\nb\\nA"', 'null', '1', '"xxxx"']);
  const call = choose.one([
    () => `[match("${pattern}"${flags})]`,
    () => `test("${pattern}"${flags})`,
    () => `[capture("${pattern}"${flags})]`,
    () => `[scan("${pattern}"${flags})]`,
    () => `[split("${pattern}"${flags || '; null'})]`,
    () => `[splits("${pattern}"${flags})]`,
    () => `[sub("${pattern}"; "<\\(.n)>"${flags})]`,
    () => `[gsub("${pattern}"; "[\\(.m // "-")]", "q"${flags})]`,
    () => `[gsub("${pattern}"; ${choose.one(['empty', '""', '.n', '"\\\\1"', '1'])}${flags})]`,
    () => `ascii_downcase | [match(["${pattern}"${flags.replace(';', ',')}])]`,
    () => `[match("${pattern}"; "g").offset]`,
  ])();
  return `${text} | try ${call} catch .`;
};
