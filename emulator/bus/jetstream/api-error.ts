import { BusError } from '../bus.ts';

/** The server's number for what went wrong; 0 when nothing did. */
export function errorCode(answer: Record<string, unknown>): number {
  return (answer['error'] as { err_code?: number } | undefined)?.err_code ?? 0;
}

/** Throws `BusError`, `what` and the server's own words, when the answer is an error. */
export function assertAnswer(answer: Record<string, unknown>, what: string): void {
  const error = answer['error'] as { description?: string; err_code?: number } | undefined;
  if (error === undefined) return;
  const advice =
    error.err_code === replicasNotSupported
      ? 'set "replicas: 1" in the EventBus\' streamConfig for a single server'
      : 'see the EventBus and the server';
  throw new BusError(`${what} (${error.description ?? 'unknown error'}); ${advice}.`, { cause: error });
}

export const streamNotFound = 10059;
export const consumerNotFound = 10014;
export const messageNotFound = 10037;

const replicasNotSupported = 10074;
