/** The requests of one connection; the package has no types for what it does not export. */
declare module 'kafkajs/src/network/requestQueue/index.js' {
  export default class RequestQueue {
    constructor(options: { readonly maxInFlightRequests: number | null });
    readonly pending: readonly unknown[];
    /** Of the timer that looks at `pending` again. */
    readonly throttleCheckTimeoutId: NodeJS.Timeout | null;
    checkPendingRequests(): void;
    scheduleCheckPendingRequests(): void;
  }
}
