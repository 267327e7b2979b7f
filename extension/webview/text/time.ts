/** `14:03:07.042`, in the local zone. */
export function clock(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** The whole moment, for a tooltip. */
export function moment(ms: number): string {
  return new Date(ms).toISOString();
}

/** `0.4 ms`, `12 ms`, `3.2 s`, `2 min`: as many digits as matter. */
export function duration(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.round(ms / 60_000)} min`;
}
