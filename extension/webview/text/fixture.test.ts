import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fixtureText } from './fixture.ts';
import { indented } from './json.ts';

const event = { eventSource: 'shop', event: 'on' };

test.for([
  '{"a":[1,{"b":null}],"c":"x: y # no comment","d":"two\\nlines","e":{},"f":[]}',
  '"yes"',
  '[]',
  '{"\\ud83d\\ude00":"\\/ \\u0007 😀"}',
])('what YAML reads of it is the data: %s', (data) => {
  for (const text of [data, indented(data), `\r\n${indented(data).replaceAll('\n', '\r\n')}\r\n`])
    expect(parse(fixtureText(event, text))).toEqual({ ...event, data: JSON.parse(data) as unknown });
});

test('numbers keep their digits', () => {
  expect(fixtureText(event, '{\n  "id": 12345678901234567890,\n  "total": 1.0\n}')).toBe(
    'eventSource: "shop"\nevent: "on"\ndata:\n  {\n    "id": 12345678901234567890,\n    "total": 1.0\n  }\n',
  );
});
