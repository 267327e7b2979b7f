import fc from 'fast-check';
import { formatTime } from '../../language/go/time-format.ts';
import { parseTime } from '../../language/go/time-parse.ts';
import { Time } from '../../language/go/time.ts';
import { loadZone, unknownZone } from '../../language/go/zone.ts';
import type { Differential } from './differential.ts';
import { text } from './gjson.ts';

interface Input {
  readonly layout: string;
  readonly zone: string;
  readonly seconds: number;
  readonly nanos: number;
  /** What is parsed; `null`: what was printed. */
  readonly text: string | null;
}

const standards = [
  '2006-01-02T15:04:05Z07:00',
  '2006-01-02T15:04:05.999999999Z07:00',
  'Mon, 02 Jan 2006 15:04:05 -0700',
  'Mon, 02 Jan 2006 15:04:05 MST',
  'Monday, 02-Jan-06 15:04:05 MST',
  'Mon Jan _2 15:04:05 2006',
  '02 Jan 06 15:04 MST',
  '3:04PM',
  'Jan _2 15:04:05.000000',
  '2006-01-02 15:04:05.999999999 -0700 MST',
];

const pieces = String.raw`2006 06 01 1 Jan January 02 2 _2 002 __2 Mon Monday 15 03 3 04 4 05 5 PM pm MST -0700 -07:00 -07 -070000 -07:00:00 Z0700 Z07:00 Z07 Z070000 Z07:00:00 .000 .999 ,000 .000000000 .0 _2006 T x é 10 Janx`;

/** Go's times: printed in a layout, and parsed by it, what was printed or what does not quite fit. */
export const differential: Differential<Input> = {
  name: 'times',
  goPackage: 'standard',
  arbitrary: inputs(),
  ours: ({ layout, seconds, nanos, ...input }) => {
    const zone = loadZone(input.zone);
    if (zone === null) return { error: text(unknownZone(input.zone)) };
    const printed = formatTime(new Time(BigInt(seconds), nanos, zone), layout);
    const parsed = parseTime(layout, input.text ?? printed, zone);
    if ('error' in parsed) return { printed: text(printed), error: text(parsed.error) };
    return {
      printed: text(printed),
      parsed: formatTime(parsed.value, '2006-01-02T15:04:05.999999999Z07:00'),
      text: parsed.value.text(),
    };
  },
};

function layouts(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(...pieces.split(' '), ' ', '-', ':', '/', '.');
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...standards) },
    { weight: 3, arbitrary: fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')) },
  );
}

function inputs(): fc.Arbitrary<Input> {
  const zones = fc.constantFrom(
    ...`UTC Europe/Berlin America/New_York Asia/Kolkata America/St_Johns Australia/Lord_Howe Africa/Casablanca Pacific/Apia
      America/Sao_Paulo Europe/Dublin EST5EDT Etc/GMT+5 Mars/Base ../x`.split(/\s+/),
    '',
  );
  return fc
    .record({
      layout: layouts(),
      zone: zones,
      seconds: fc.oneof(
        fc.integer({ min: -2_000_000_000, max: 4_200_000_000 }),
        fc.integer({ min: -70_000_000_000, max: 300_000_000_000 }),
      ),
      nanos: fc.oneof(fc.constantFrom(0, 500_000_000, 120_000_000), fc.nat({ max: 999_999_999 })),
      other: fc.option(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...Array.from('0123456789-+:. ,ZTJaé\\"')))),
    })
    .map(({ other, ...rest }) => ({ ...rest, text: other === null ? null : nearly(rest, other) }));
}

/** What would be printed, with a character more, less or other. */
function nearly(
  { layout, zone, seconds, nanos }: Omit<Input, 'text'>,
  [place, length, character]: readonly [number, number, string],
): string {
  const printed = formatTime(new Time(BigInt(seconds), nanos, loadZone(zone) ?? loadZone('UTC')!), layout);
  const at = place % (printed.length + 1);
  return (printed.slice(0, at) + character + printed.slice(at + length)).toWellFormed();
}
