import fc, { type Arbitrary } from 'fast-check';
import { dateReadings } from './date-readings.ts';
import { methods } from './methods.ts';
import { floats, integers, shorts } from './numbers.ts';
import { dicts, lists } from './values.ts';
import { quoted } from './words.ts';

/** Texts that a function reads closely. */
export function closeReadings(): Arbitrary<string> {
  const of = (alphabet: string, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), maxLength });
  return fc
    .oneof(
      of('0123456789.-+eExXpP_inaf', 8).map((s) => `float64 ${JSON.stringify(s)}`),
      of('0123456789.-+xob_', 8).map((s) => `int64 ${JSON.stringify(s)}`),
      of('0123456789.-+ehmsnuµ', 10).map(
        (s) => `mustDateModify ${JSON.stringify(s)} (toDate "2006-01-02" "2024-02-29")`,
      ),
      of('AZaz09+/=\n-', 10).map((s) => `b64dec ${JSON.stringify(s)}`),
      of('AZ27=\nx1', 18).map((s) => `b32dec ${JSON.stringify(s)}`),
      of('{}[]":,0123e.-tfnrul\\ ', 12).map((s) => `mustFromJson ${quoted(s)}`),
      of('htp:/@[]?#%25aé.8 ;', 16).map((s) => `urlParse ${JSON.stringify(s)}`),
      of('0123456789.x*v-+ab ', 10).map((s) => `semver ${JSON.stringify(s)}`),
      fc
        .tuple(of('0129.x*v-+ab <>=!~^|,', 14), fc.constantFrom('1.2.3', '0.0.1', '2.0.0-a.1', '1.10.0', '0.2.9'))
        .map(([s, version]) => `semverCompare ${JSON.stringify(s)} "${version}"`),
      of('aB9_- é.XyZÉ1', 12).map(
        (s) =>
          `list (snakecase ${JSON.stringify(s)}) (kebabcase ${JSON.stringify(s)}) (camelcase ${JSON.stringify(s)}) (swapcase ${JSON.stringify(s)}) (title ${JSON.stringify(s)}) (untitle ${JSON.stringify(s)}) (initials ${JSON.stringify(s)}) (nospace ${JSON.stringify(s)})`,
      ),
      fc
        .tuple(shorts, of('ab c  é', 20))
        .map(
          ([n, s]) =>
            `print (wrap ${n} ${JSON.stringify(s)}) "|" (wrapWith ${n} "-" ${JSON.stringify(s)}) "|" (abbrev ${n} ${JSON.stringify(s)}) "|" (abbrevboth ${n} 8 ${JSON.stringify(s)})`,
        ),
      dateReadings(),
      of('./ab', 10).map((s) => `list (base "${s}") (dir "${s}") (clean "${s}") (ext "${s}") (isAbs "${s}")`),
      fc
        .tuple(of('ab,.', 8), of('ab,', 2), shorts)
        .map(
          ([s, separator, n]) =>
            `list (split "${separator}" "${s}") (splitn "${separator}" ${n} "${s}") (splitList "${separator}" "${s}") (trimAll "${separator}" "${s}") (replace "${separator}" "x" "${s}")`,
        ),
      fc.tuple(floats, shorts).map(([value, places]) => `round ${value} ${places}`),
      fc
        .tuple(dicts, dicts, fc.constantFrom('merge', 'mergeOverwrite', 'mustMerge', 'mustMergeOverwrite'))
        .map(([a, b, name]) => `${name} (deepCopy ${a}) (deepCopy ${b})`),
      fc.tuple(lists, integers, integers).map(([list, a, b]) => `slice ${list} ${a} ${b}`),
      fc.constantFrom(...methods()),
      dicts.map((dict) => `list (sortAlpha (keys ${dict})) (sortAlpha (values ${dict}))`),
      fc
        .tuple(
          fc.constantFrom('durationRound', 'duration'),
          fc.oneof(
            of('0123456789.-ehms', 8).map(quoted),
            fc.constantFrom('(int64 -90000000000000)', '5', '1.5', 'nil'),
          ),
        )
        .map((parts) => parts.join(' ')),
      fc
        .tuple(
          fc.constantFrom('regexFindAll', 'regexSplit', 'mustRegexFindAll', 'mustRegexSplit'),
          of('abc.*+?()[]|^$', 6),
          of('abc é', 8),
          shorts,
        )
        .map(([name, pattern, text, n]) => `${name} ${JSON.stringify(pattern)} ${JSON.stringify(text)} ${n}`),
      fc
        .tuple(of('abc.*+?()|', 6), of('abc é', 8), of('$1{}n-', 5))
        .map(
          ([pattern, text, by]) =>
            `list (regexReplaceAll ${JSON.stringify(pattern)} ${JSON.stringify(text)} ${JSON.stringify(by)}) (regexFind ${JSON.stringify(pattern)} ${JSON.stringify(text)})`,
        ),
    )
    .map((text) => `{{ ${text} }}`);
}
