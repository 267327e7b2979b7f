/** The runtime is stopping and the action is not over: the message must not be acknowledged. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The order to give up what is running. (An `AbortSignal` means the same and costs ten times as much to wait with.) */
export class Stop {
  private readonly waiting = new Set<() => void>();
  private isGiven = false;

  give(): void {
    this.isGiven = true;
    for (const interrupt of this.waiting) interrupt();
  }

  /** As the promise, unless the order comes first: then it rejects with `Interrupted`. */
  before<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const interrupt = () => reject(new Interrupted());
      if (this.isGiven) return interrupt();
      this.waiting.add(interrupt);
      const over = () => this.waiting.delete(interrupt);
      promise.then(
        (value) => {
          over();
          resolve(value);
        },
        (error: unknown) => {
          over();
          reject(error);
        },
      );
    });
  }
}
