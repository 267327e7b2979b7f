import { type Time, civilOf, dateTime } from '../../go/time.ts';
import { type Zone, utc } from '../../go/zone.ts';

/** Why a text is no time in a format. */
export class Mismatch extends Error {}

/** What was read of a time, each field as `strptime` begins with it until it is read. */
export class TimeFields {
  year = 1900;
  month = 1;
  day = 0;
  hour = 0;
  minute = 0;
  second = 0;
  nanosecond = 0;
  century = -1;
  yearDay = 0;
  week = 0;
  /** The first day of weeks: 0 Sunday, 1 Monday, 4 for ISO weeks; -1: no week was read. */
  weekStart = -1;
  /** 1 is Sunday; 0: none was read. */
  weekday = 0;
  afternoon = false;
  isoYear = false;
  zone: Zone = utc;

  /** The time that the fields mean; a day counts before a day of the year, and that before a week. */
  time(): Time {
    const { month, minute, second, nanosecond, zone } = this;
    const hour = this.hour + (this.afternoon ? 12 : 0);
    const year = this.century >= 0 ? this.century * 100 + (this.year % 100) : this.year;
    const clock = { year, hour, minute, second, nanosecond };
    if (this.day !== 0) return dateTime({ ...clock, month, day: this.day }, zone);
    if (this.yearDay > 0) {
      if (this.isoYear) throw new Mismatch('use "%Y" to parse non-ISO year for "%j"');
      return dateTime({ ...clock, month: 1, day: this.yearDay }, zone);
    }
    if (this.weekStart < 0) return dateTime({ ...clock, month, day: 1 }, zone);
    return this.inWeek(clock);
  }

  private inWeek(clock: { year: number; hour: number; minute: number; second: number; nanosecond: number }): Time {
    if (this.weekStart === 4 && !this.isoYear) throw new Mismatch('use "%G" to parse ISO year for "%V"');
    if (this.weekStart !== 4 && this.isoYear) throw new Mismatch('use "%Y" to parse non-ISO year for "%U" or "%W"');
    const week = this.week + (this.weekStart > 0 && this.weekday === 1 ? 1 : 0);
    const base = { ...clock, month: 1, day: -this.weekStart };
    const days = week * 7 - civilOf(dateTime(base, this.zone)).weekday + this.weekday - 1;
    return dateTime({ ...base, day: base.day + days }, this.zone);
  }
}
