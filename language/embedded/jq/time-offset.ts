import { type Zone, fixedZone, utc } from '../../go/zone.ts';
import { Mismatch } from './time-fields.ts';

/** `+09`, `+0900`, `+09:00`, `Z`; with colons before the `z` they must be there, with two the seconds too. */
export function readOffset(text: string, colons: number): { readonly length: number; readonly zone: Zone } {
  const wrong = () => new Mismatch(`cannot parse "%${':'.repeat(colons)}z"`);
  const c = text[0];
  if (c === 'Z') return { length: 1, zone: utc };
  if (c !== '+' && c !== '-') throw wrong();
  const rest = text.slice(1);
  const hours = twoDigits(rest, 0, 23);
  if (hours === null) throw wrong();
  let length = 2;
  let colon = rest[length] === ':';
  if (!colon && (colons === 1 || colons === 2)) throw new Mismatch(`expected ':' for "%${':'.repeat(colons)}z"`);
  const effective = colon && colons === 0 ? 4 : colons;
  if (colon) length++;
  let minutes = twoDigits(rest, length, 59);
  let seconds = 0;
  if (minutes === null) {
    if (effective > 0 && effective !== 3) throw new Mismatch(`cannot parse "%${':'.repeat(effective & 3)}z"`);
    minutes = 0;
  } else {
    length += 2;
    if (effective > 1) {
      colon = rest[length] === ':';
      const found = colon ? twoDigits(rest, length + 1, 59) : null;
      if (!colon && effective < 3) throw new Mismatch(`expected ':' for "%${':'.repeat(effective)}z"`);
      if (colon && found === null && effective < 3) throw wrong();
      if (found !== null) {
        seconds = found;
        length += 3;
      }
    }
  }
  const size = (hours * 60 + minutes) * 60 + seconds;
  return { length: 1 + length, zone: fixedZone('', c === '-' ? -size : size) };
}

function twoDigits(text: string, at: number, high: number): number | null {
  const digits = text.slice(at, at + 2);
  return /^[0-9]{2}$/.test(digits) && Number(digits) <= high ? Number(digits) : null;
}
