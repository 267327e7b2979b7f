import { expect, test } from 'vitest';
import { fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { SemanticTokensOf } from './semantic-tokens.ts';
import { tokenTypes } from './token-types.ts';

/** The coloured words of the Sensor, as `word:type`, line by line. */
function coloured(text: string, range?: { from: number; to: number }): string[] {
  const { documents, context } = fixture(text);
  const document = documents.get('file:///sensor.yaml')!;
  const lines = range && { start: { line: range.from, character: 0 }, end: { line: range.to, character: 0 } };
  const { data } = new SemanticTokensOf(context.embedded).of(document, lines);
  const shown: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    [line, character] = [line + down, down > 0 ? right : character + right];
    shown.push(`${document.text.split('\n')[line]!.slice(character, character + length)}:${tokenTypes[type]}`);
  }
  return shown;
}

test('paths, scripts, conditions and templates are coloured where they stand', () => {
  const found = coloured(orders);
  expect(found.slice(0, 2)).toEqual(['body:property', 'total:property']);
  for (const word of ['return:keyword', '7:number', '&&:operator', 'sent:variable', 'toString:function'])
    expect(found).toContain(word);
});

test('a range has the tokens of its lines only', () => {
  expect(coloured(orders, { from: 11, to: 12 })).toEqual(['body:property', 'total:property']);
});

test('a token that runs over lines is one per line', () => {
  const script = 'script: |-\n          --[[ one\n          two ]]\n          return true';
  const found = coloured(orders.replace('script: |-\n          return event.body.id == 7', script));
  expect(found).toEqual(expect.arrayContaining(['--[[ one:comment', 'two ]]:comment']));
});
