/** One measured figure beside its budget, which is an upper (`most`) or a lower (`least`) bound. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
  readonly least?: number;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
}

/**
 * A row per figure: value, budget, and the ratio of the two (below 1 is within the budget). With the slowness of this machine
 * (`machine.ts`) also the ratio to what the budget is worth here; sizes are the same anywhere.
 */
export function printFigures(figures: readonly Figure[], slowness: number | null): string {
  const head = ['figure', 'value', '', 'budget', 'ratio', ...(slowness === null ? [] : ['for this machine'])];
  const rows = figures.map(({ what, value, unit, most, least }) => {
    const budget = most !== undefined ? `≤ ${most} ${unit}` : `≥ ${least} ${unit}`;
    const ratio = most !== undefined ? value / most : least! / value;
    const here = slowness === null ? [] : [(unit === 'MB' ? ratio : ratio / slowness).toFixed(2)];
    return [what, shown(value), unit, budget, ratio.toFixed(2), ...here];
  });
  return [head, ...rows]
    .map(([what = '', value = '', unit = '', ...others]) =>
      [what.padEnd(48), value.padStart(8), unit.padEnd(4), ...others.map((other) => other.padEnd(12))]
        .join(' ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three digits or so. */
export function shown(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}
