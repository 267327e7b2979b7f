/** What is to be said of a `rebalanceStrategy` that sources and buses of Kafka do not know; `null`: they know it. */
export function rebalanceStrategyProblem(strategy = ''): string | null {
  if (['', 'range', 'roundrobin', 'sticky'].includes(strategy)) return null;
  return `\`${strategy}\` is no strategy, so it is \`range\`. Write range, roundrobin or sticky.`;
}
