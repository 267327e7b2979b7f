import { describe, expect, it } from 'vitest';
import { BusError } from './bus.ts';
import { decodeHeldEvent, encodeHeldEvent } from './held-events.ts';

const body =
  '{"specversion":"1.0","id":"e1","source":"hooks","type":"webhook","subject":"made","data":{"big":12345678901234567890}}';

describe('a held event', () => {
  it("is written as upstream's MsgInfo", () => {
    const event = { id: 'e1', source: 'hooks', subject: 'made', body: Buffer.from(body) };
    const origin = { streamSeq: 12, consumerSeq: 3, message: { storedAt: Date.UTC(2026, 6, 18, 12, 57, 49, 500) } };
    expect(Buffer.from(encodeHeldEvent(event, origin)).toString()).toBe(
      `{"StreamSeq":12,"ConsumerSeq":3,"Timestamp":"2026-07-18T12:57:49.5Z","Event":${body}}`,
    );
  });

  it.each([
    [
      'as upstream writes it',
      `{"StreamSeq":12,"ConsumerSeq":3,"Timestamp":"2026-07-18T12:57:49.5Z","Event":${body}}`,
      body,
    ],
    [
      'with other keys first',
      `{"Event":${body.replace('12345678901234567890', '1')},"StreamSeq":1}`,
      body.replace('12345678901234567890', '1'),
    ],
  ])('is read %s', (_, text, expected) => {
    const event = decodeHeldEvent(Buffer.from(text));
    expect({ ...event, body: Buffer.from(event.body).toString() }).toEqual({
      id: 'e1',
      source: 'hooks',
      subject: 'made',
      body: expected,
    });
  });

  it('that is no JSON is refused', () => {
    expect(() => decodeHeldEvent(Buffer.from('{'))).toThrow(BusError);
  });
});
