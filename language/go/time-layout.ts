/** One element of a time layout (`2006`, `Jan`, `-07:00`, `.000`), or the text before it. */
export interface LayoutElement {
  /** Literal text before the element. */
  readonly prefix: string;
  readonly kind: ElementKind;
  /** The element as written; empty for `end`. */
  readonly text: string;
}

export type ElementKind =
  | 'longMonth'
  | 'month'
  | 'numberMonth'
  | 'zeroMonth'
  | 'longWeekday'
  | 'weekday'
  | 'day'
  | 'underDay'
  | 'zeroDay'
  | 'underYearDay'
  | 'zeroYearDay'
  | 'hour'
  | 'hour12'
  | 'zeroHour12'
  | 'minute'
  | 'zeroMinute'
  | 'second'
  | 'zeroSecond'
  | 'longYear'
  | 'year'
  | 'PM'
  | 'pm'
  | 'zoneName'
  | 'zone'
  | 'fraction0'
  | 'fraction9'
  | 'end';

/** In the order of their numbers, from 1. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** In the order of their numbers, from 0. */
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Splits a layout as `time.Format` and `time.Parse` read it; the last element is `end`. */
export function splitLayout(layout: string): readonly LayoutElement[] {
  const elements: LayoutElement[] = [];
  let from = 0;
  for (let at = 0; at < layout.length; ) {
    const found = elementAt(layout, at);
    if (found === null) at++;
    else {
      const start = at + (found.skip ?? 0);
      elements.push({ prefix: layout.slice(from, start), kind: found.kind, text: found.text });
      at = start + found.text.length;
      from = at;
    }
  }
  elements.push({ prefix: layout.slice(from), kind: 'end', text: '' });
  return elements;
}

interface Found {
  readonly kind: ElementKind;
  readonly text: string;
  /** `_2006` is a literal `_` and a year. */
  readonly skip?: number;
}

/** In the order in which they are tried. */
const zoneForms = ['-070000', '-07:00:00', '-0700', '-07:00', '-07', 'Z070000', 'Z07:00:00', 'Z0700', 'Z07:00', 'Z07'];

const zeroForms: readonly ElementKind[] = ['zeroMonth', 'zeroDay', 'zeroHour12', 'zeroMinute', 'zeroSecond', 'year'];

function elementAt(layout: string, at: number): Found | null {
  const starts = (text: string) => layout.startsWith(text, at);
  switch (layout[at]) {
    case 'J':
      if (starts('January')) return { kind: 'longMonth', text: 'January' };
      return starts('Jan') && !lowerAt(layout, at + 3) ? { kind: 'month', text: 'Jan' } : null;
    case 'M':
      if (starts('Monday')) return { kind: 'longWeekday', text: 'Monday' };
      if (starts('Mon')) return lowerAt(layout, at + 3) ? null : { kind: 'weekday', text: 'Mon' };
      return starts('MST') ? { kind: 'zoneName', text: 'MST' } : null;
    case '0': {
      const next = layout[at + 1] ?? '';
      if (next >= '1' && next <= '6') return { kind: zeroForms[Number(next) - 1]!, text: `0${next}` };
      return starts('002') ? { kind: 'zeroYearDay', text: '002' } : null;
    }
    case '1':
      return starts('15') ? { kind: 'hour', text: '15' } : { kind: 'numberMonth', text: '1' };
    case '2':
      return starts('2006') ? { kind: 'longYear', text: '2006' } : { kind: 'day', text: '2' };
    case '_':
      if (starts('_2006')) return { kind: 'longYear', text: '2006', skip: 1 };
      if (starts('_2')) return { kind: 'underDay', text: '_2' };
      return starts('__2') ? { kind: 'underYearDay', text: '__2' } : null;
    case '3':
      return { kind: 'hour12', text: '3' };
    case '4':
      return { kind: 'minute', text: '4' };
    case '5':
      return { kind: 'second', text: '5' };
    case 'P':
      return starts('PM') ? { kind: 'PM', text: 'PM' } : null;
    case 'p':
      return starts('pm') ? { kind: 'pm', text: 'pm' } : null;
    case '-':
    case 'Z': {
      const form = zoneForms.find(starts);
      return form === undefined ? null : { kind: 'zone', text: form };
    }
    case '.':
    case ',':
      return fractionAt(layout, at);
    default:
      return null;
  }
}

function fractionAt(layout: string, at: number): Found | null {
  const digit = layout[at + 1];
  if (digit !== '0' && digit !== '9') return null;
  let end = at + 1;
  while (layout[end] === digit) end++;
  const after = layout[end] ?? '';
  if (after >= '0' && after <= '9') return null;
  return { kind: digit === '0' ? 'fraction0' : 'fraction9', text: layout.slice(at, end) };
}

function lowerAt(text: string, at: number): boolean {
  const character = text[at] ?? '';
  return character >= 'a' && character <= 'z';
}
