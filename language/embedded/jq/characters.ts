import type { Fuel } from '../fuel.ts';
import { chargeReading } from './weight.ts';

/**
 * Counts the characters of texts: gojq's offsets count code points, ours UTF-16 units. It remembers the text it saw last and how far
 * it came, so that going through a long text from match to match costs only the way.
 */
export class Characters {
  private readonly fuel: Fuel;
  private text = '';
  private hasPairs = false;
  private length = 0;
  /** The same place in both counts. */
  private unit = 0;
  private count = 0;

  constructor(fuel: Fuel) {
    this.fuel = fuel;
  }

  /** The number of characters. */
  in(text: string): number {
    this.read(text);
    return this.length;
  }

  /** The number of characters in front of a unit. */
  before(text: string, unit: number): number {
    this.read(text);
    if (!this.hasPairs) return unit;
    if (unit < this.unit) this.rewind();
    this.fuel.step((unit - this.unit) >> 2);
    for (; this.unit < unit; this.count++) this.unit += this.isPair(this.unit) ? 2 : 1;
    return this.count;
  }

  /** The unit at which the `n`th character begins. */
  unitOf(text: string, n: number): number {
    this.read(text);
    if (!this.hasPairs) return Math.min(n, text.length);
    if (n < this.count) this.rewind();
    this.fuel.step((n - this.count) >> 2);
    for (; this.count < n && this.unit < text.length; this.count++) this.unit += this.isPair(this.unit) ? 2 : 1;
    return this.unit;
  }

  private read(text: string): void {
    this.fuel.step(text.length >> 10);
    if (text === this.text) return;
    chargeReading(text, this.fuel);
    this.text = text;
    this.hasPairs = /[\ud800-\udbff]/.test(text);
    this.length = text.length;
    if (this.hasPairs) for (let i = 0; i + 1 < text.length; i++) if (this.isPair(i)) this.length--;
    this.rewind();
  }

  private rewind(): void {
    this.unit = 0;
    this.count = 0;
  }

  private isPair(i: number): boolean {
    const high = this.text.charCodeAt(i);
    if (high < 0xd800 || high > 0xdbff) return false;
    const low = this.text.charCodeAt(i + 1);
    return low >= 0xdc00 && low <= 0xdfff;
  }
}
