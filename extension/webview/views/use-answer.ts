import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Answer<T> {
  readonly value: T | null;
  readonly error: string | null;
  /** Asks again; what is shown stays until the answer is there. */
  readonly ask: () => void;
}

/** The answer to a question that is asked again when `keys` change; a late answer to an older question is dropped. */
export function useAnswer<T>(question: () => Promise<T>, keys: readonly unknown[]): Answer<T> {
  const [value, setValue] = useState<T | null>(null);
  const [error, setError] = useState<string | null>(null);
  const latest = useRef(0);
  const ask = useCallback(() => {
    const number = ++latest.current;
    const settle = (value: T | null, error: string | null) => {
      if (number !== latest.current) return;
      if (value !== null) setValue(value);
      setError(error);
    };
    question().then(
      (value) => settle(value, null),
      (reason: unknown) => settle(null, reason instanceof Error ? reason.message : String(reason)),
    );
  }, keys);
  useEffect(() => {
    ask();
    return () => {
      latest.current++;
    };
  }, [ask]);
  return { value, error, ask };
}

/** Calls at most once per `ms`, with the last call kept: many events must not become as many questions. */
export function useThrottled(call: () => void, ms: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(call);
  latest.current = call;
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      latest.current();
    }, ms);
  }, [ms]);
}
