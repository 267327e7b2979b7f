/** The way into a value, from its end: so a place costs no more where it is deep than where it is not. */
export interface Steps {
  readonly before: Steps | null;
  readonly key: string | number;
}

/** `items.0.n`. */
export function textOf(steps: Steps | null): string {
  const keys: (string | number)[] = [];
  for (let step = steps; step !== null; step = step.before) keys.push(step.key);
  return keys.reverse().join('.');
}
