import type { CancellationToken } from 'vscode-languageserver-protocol';
import type { Platform } from './platform.ts';

export interface TurnOptions {
  readonly platform: Pick<Platform, 'now' | 'after'>;
  readonly token?: CancellationToken;
  /** Whether what is asked about has changed since it was asked. */
  readonly isStale?: () => boolean;
  /** How long it works before it lets others in, in nanoseconds; 6 ms if not given. */
  readonly slice?: bigint;
}

/** Nobody wants the result any more: the client has cancelled, or has changed the document, so that it would ask again. */
export class GivenUp extends Error {
  readonly because: 'cancelled' | 'changed';

  constructor(because: 'cancelled' | 'changed') {
    super(because);
    this.because = because;
  }
}

/** The share of time of one long piece of work: it lets others in, and ends when nobody wants its result any more. */
export class Turn {
  private readonly options: TurnOptions;
  private began: bigint;

  constructor(options: TurnOptions) {
    this.options = options;
    this.began = options.platform.now();
  }

  /** Throws `GivenUp` when nobody wants the result any more. */
  check(): void {
    const { token, isStale } = this.options;
    if (token?.isCancellationRequested === true) throw new GivenUp('cancelled');
    if (isStale?.() === true) throw new GivenUp('changed');
  }

  /** To be called in every loop over documents. */
  async yieldOrCancel(): Promise<void> {
    if (this.options.platform.now() - this.began >= (this.options.slice ?? slice)) await this.letOthersIn();
  }

  /** What else has come by now, or comes in some milliseconds, is done first. */
  async letOthersIn(pause = 0): Promise<void> {
    const { now, after } = this.options.platform;
    await new Promise<void>((resolve) => void after(pause, resolve));
    this.began = now();
    this.check();
  }

  /** Goes through all steps of a work that can stop between them. */
  async through<T>(steps: Generator<void, T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await this.yieldOrCancel();
    }
  }

  /** Waits for something, but no longer than the client does. */
  async until(ready: Promise<void>): Promise<void> {
    this.check();
    const { token } = this.options;
    const cancelled = new Promise<void>((resolve) => void token?.onCancellationRequested(() => resolve()));
    await Promise.race([ready, cancelled]);
    this.began = this.options.platform.now();
    this.check();
  }
}

/** In nanoseconds: what else is asked waits for two of these at most. */
const slice = 6_000_000n;
