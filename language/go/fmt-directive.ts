import type { NumberStyle } from './fmt-number.ts';

/** The flags, width and precision of one directive: `%+08.3f`. */
export class Directive implements NumberStyle {
  plus = false;
  minus = false;
  sharp = false;
  space = false;
  zero = false;
  /** `%+v` and `%#v`. */
  plusV = false;
  sharpV = false;
  widthOr: number | null = null;
  precision: number | null = null;

  clear(): void {
    this.plus = this.minus = this.sharp = this.space = this.zero = this.plusV = this.sharpV = false;
    this.widthOr = null;
    this.precision = null;
  }

  /** Takes a flag; false for any other character. */
  flag(character: string): boolean {
    if (character === '+') this.plus = true;
    else if (character === '-') this.minus = true;
    else if (character === '#') this.sharp = true;
    else if (character === ' ') this.space = true;
    else if (character === '0') this.zero = true;
    else return false;
    return true;
  }

  setWidth(width: number): void {
    this.widthOr = Math.abs(width);
    if (width < 0) {
      this.minus = true;
      this.zero = false;
    }
  }

  /** For `%v`: `#` and `+` mean Go syntax and field names. */
  useGoSyntax(): void {
    this.sharpV = this.sharp;
    this.plusV = this.plus;
    this.sharp = this.plus = false;
  }

  protected style(): NumberStyle {
    const { plus, minus, sharp, space, zero, sharpV, widthOr, precision } = this;
    return { plus, minus, sharp, space, zero, sharpV, widthOr, precision };
  }
}
