import fc, { type Arbitrary } from 'fast-check';

/** Dates written by a layout and read again. */
export function dateReadings(): Arbitrary<string> {
  const dates = fc.constantFrom(
    '(toDate "2006-01-02 15:04:05" "2024-03-10 07:08:09")',
    '(int64 1700000000)',
    '(int 0)',
    '(int64 -62135596801)',
  );
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Local',
    'Nowhere',
    'EST5EDT',
    'Australia/Lord_Howe',
  );
  const layouts = fc
    .array(
      fc.constantFrom(
        '2006',
        '06',
        '01',
        '1',
        'Jan',
        'January',
        '02',
        '2',
        '_2',
        '002',
        '__2',
        'Mon',
        'Monday',
        '15',
        '03',
        '3',
        '04',
        '4',
        '05',
        '5',
        'PM',
        'pm',
        'MST',
        '-0700',
        '-07:00',
        'Z07:00',
        'Z0700',
        '-07',
        '.000',
        '.999',
        ',00',
        ' ',
        '-',
        ':',
        'T',
        'x',
      ),
      { maxLength: 7 },
    )
    .map((parts) => parts.join(''));
  const layout = layouts.map((text) => JSON.stringify(text));
  return fc.oneof(
    fc.tuple(layout, dates, zones).map(([text, date, zone]) => `dateInZone ${text} ${date} "${zone}"`),
    fc.tuple(layout, layout).map(([a, b]) => `mustToDate ${a} (dateInZone ${b} (int64 1709251199) "Europe/Berlin")`),
    layout.map((text) => `(mustToDate ${text} (dateInZone ${text} (int64 1709251199) "UTC")).String`),
  );
}
