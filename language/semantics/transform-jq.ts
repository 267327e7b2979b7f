import type { TransformData } from './transform.ts';

/** `pkg/sensors/dependencies/transform.go: applyJQTransform`: the first output, an object, is the new data. */
export function compileJqTransform(_program: string): TransformData {
  return () => ({ outcome: 'not-supported', error: 'not supported yet: jq' });
}
