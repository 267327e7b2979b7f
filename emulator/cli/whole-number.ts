import { InvalidArgumentError } from 'commander';

/** Reads an option that is a whole number of a range; commander then says which option it was. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected is a whole number from ${least} to ${most}.`);
  };
}
