import fc from 'fast-check';
import { bools, lists, numbers, others, textLists, texts } from './forms.ts';

/** Expressions whose parts fit each other by type, so that most of them have a value. */
export function sound(): fc.Arbitrary<string> {
  const { any } = fc.letrec<Record<'number' | 'text' | 'bool' | 'list' | 'texts' | 'any', string>>((tie) => {
    const form = (template: string) => {
      const holes = [...template.matchAll(/<(number|text|bool|list|texts|any)>/g)].map(([, kind]) =>
        tie(kind as 'any'),
      );
      return fc.tuple(...holes).map((parts) => {
        const left = [...parts];
        return template.replaceAll(/<\w+>/g, () => left.shift()!);
      });
    };
    const forms = (templates: string) => templates.split('\n').map((template) => form(template.trim()));
    return {
      number: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('1', '2', 'body.id', '1.5', 'body.f', 'n', '-3', 'body.neg', '7'),
        ...forms(numbers),
      ),
      text: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('"a"', 'body.name', 's', '""', '"Bob"', 'body.u', '"é"', '"o"', '" x "'),
        ...forms(texts),
      ),
      bool: fc.oneof({ maxDepth: 4 }, fc.constantFrom('true', 'false', 'body.t'), ...forms(bools)),
      list: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('body.nums', '[3,1,2]', 'list', '1..4', '[2.5, 1]', '[]'),
        ...forms(lists),
      ),
      texts: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('body.tags', '["b","a"]', 'split(s, "o")', '["x"]'),
        ...forms(textLists),
      ),
      any: fc.oneof(
        { maxDepth: 4 },
        ...(['number', 'text', 'bool', 'list', 'texts'] as const).map((kind) => tie(kind)),
        ...forms(others),
      ),
    };
  });
  return any;
}
