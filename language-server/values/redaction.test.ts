import { expect, test } from 'vitest';
import { fixture } from '../testing/fixture.ts';
import { redaction } from './redaction.ts';

const { context } = fixture(
  '//- /secret.yaml\nkind: Sec▮ret\napiVersion: v1\nmetadata: {name: s}\nstringData: {a: "hunter2 \\"<secret", b: hunting, c: ab}\n',
);

test.for([
  ['said hunter2 "<secret here', 'said «redacted» here'],
  [String.raw`{"a":"hunter2 \"<secret"}`, '{"a":"«redacted»"}'],
  [String.raw`{"a":"hunter2 \"\u003csecret"}`, '{"a":"«redacted»"}'],
  ['aHVudGVyMiAiPHNlY3JldA==', '«redacted»'],
  // Cut by a verdict, and by gojq's previews.
  ['{"a":"hunter2 "<s… → 1', '{"a":"… → 1'],
  ['string ("hunter2 ...") and ("hunti ...")', 'string (" ...") and (" ...")'],
  ['a hunt...', 'a ...'],
  // Nothing of a Secret.
  ['hunter and ab…', 'hunter and ab…'],
])('%s is shown as %s', ([text, shown]) => expect(redaction(context.index)(text!)).toBe(shown));

test('a long text is read once', () => {
  const text = `${'. '.repeat(500_000)}hunting…`;
  expect(redaction(context.index)(text)).toBe(`${'. '.repeat(500_000)}«redacted»…`);
});
