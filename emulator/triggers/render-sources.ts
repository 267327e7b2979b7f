import { createHash } from 'node:crypto';
import type { Sources } from '../../language/go/sources.ts';
import type { Inputs } from './action-program.ts';

/**
 * What templates may read besides the event, as recorded inputs say it: the clock stands still during one attempt, random
 * bytes follow from the seed, and the environment is that of no pod. The same inputs give the same text again.
 */
export class RenderSources implements Sources {
  readonly zone = 'UTC';
  private inputs: Inputs = { now: 0, seed: 0 };
  private drawn = 0;
  private clockWasRead = false;

  /** Begins an attempt: everything that is rendered from now on reads these inputs. */
  use(inputs: Inputs): void {
    this.inputs = inputs;
    this.drawn = 0;
    this.clockWasRead = false;
  }

  /** Whether anything since then depends on the inputs. */
  get wereRead(): boolean {
    return this.clockWasRead || this.drawn > 0;
  }

  now(): bigint {
    this.clockWasRead = true;
    return BigInt(Math.round(this.inputs.now * 1e6));
  }

  random(count: number): Uint8Array {
    const blocks: Buffer[] = [];
    for (let length = 0; length < count; length += 32)
      blocks.push(
        createHash('sha256')
          .update(`${this.inputs.seed}/${this.drawn++}`)
          .digest(),
      );
    return Buffer.concat(blocks).subarray(0, count);
  }

  environment(): string {
    return '';
  }

  lookupHost(): readonly string[] {
    return [];
  }
}
