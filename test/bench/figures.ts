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

/** A row per figure: value, budget, and the ratio of the two (below 1 is within the budget). */
export function printFigures(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, most, least }) => {
    const budget = most !== undefined ? `≤ ${most} ${unit}` : `≥ ${least} ${unit}`;
    const ratio = most !== undefined ? value / most : least! / value;
    return `${what.padEnd(48)} ${value.toFixed(value < 100 ? 1 : 0).padStart(8)} ${unit.padEnd(4)} ${budget.padEnd(12)} ${ratio.toFixed(2)}`;
  });
  return [`${'figure'.padEnd(48)}    value      budget       ratio`, ...rows].join('\n');
}
