import fc from 'fast-check';
import { evaluate } from '../../language/embedded/gotemplate/evaluate.ts';
import { templateFunctions } from '../../language/embedded/gotemplate/functions.ts';
import { parse } from '../../language/embedded/gotemplate/parse.ts';
import { readDocument } from '../../language/embedded/gjson/read.ts';
import { wholeOf } from '../../language/embedded/gjson/source.ts';
import { type Sources, fixedSources } from '../../language/go/sources.ts';
import { type Differential, fixedClock } from './differential.ts';
import { text } from './gjson.ts';
import { templates } from './gotemplate/template.ts';

/** text/template of Go with sprig 3.3.0: output or error of a template over decoded JSON. */
export const differential: Differential<{ template: string; input: string }> = {
  name: 'gotemplate',
  goPackage: 'gotemplate',
  hasFixedClock: true,
  arbitrary: fc.record({ template: templates(), input: fc.constantFrom(...inputs()) }),
  ours: ({ template, input }) => {
    const { value, errors } = parse(template, templateFunctions);
    if (errors.length > 0) return { error: text(errors[0]!.message) };
    const data = new Map([['Input', readDocument(wholeOf(input)).value]]);
    const answer = evaluate(value, data, { sources });
    return 'text' in answer ? { ok: text(answer.text) } : { error: text(answer.error) };
  },
};

/** As the Go program sees the world; what is random is compared by its shape alone. */
const sources: Sources = {
  ...fixedSources,
  now: () => fixedClock,
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  environment: (name) => (name === 'POD' ? 'sensor-1' : ''),
  zone: 'Europe/Berlin',
};

function inputs(): string[] {
  const rich = {
    a: 5,
    f: 1.5,
    neg: -3,
    s: 'hello World',
    e: '',
    n: null,
    b: true,
    l: [3, 1, 2],
    ls: ['b', 'a', 'c'],
    mx: [1, 'a', null, true, 'a', [1], { k: 1 }],
    m: { k: 'v', x: { y: { z: 1 } } },
    u: 'é😀 ß',
    big: 1234567890123,
    js: '{"q":[1,{"r":null}],"q2":"<x>"}',
    d: '2024-02-29T23:59:59.5+02:00',
    items: [{ n: 'p', v: 1 }, { n: 'q' }],
  };
  return [
    JSON.stringify(rich),
    '"text"',
    '7',
    'null',
    '[]',
    '[1,[2,"x"],{"a":1}]',
    '{}',
    '{"a":"1.50","l":"x","m":[]}',
    'true',
  ];
}
