import { outsideFunctions } from '../../language/embedded/gotemplate/sprig/outside.ts';
import { acceptedDifferences } from './accepted.ts';
import type { Result } from './judge.ts';

/** `docs/fidelity.md`: how close ours is to what the real Go code answered, as the vectors show it. */
export function fidelityPage(results: ReadonlyMap<string, Omit<Result, 'failures'>>): string {
  const rows = [...results].map(
    ([name, { cases, pass, accepted, unsupported }]) =>
      `| ${about[name] ?? name} | \`${name}\` | ${cases} | ${pass} | ${accepted} | ${unsupported} |`,
  );
  const sum = (of: (result: Omit<Result, 'failures'>) => number) =>
    [...results.values()].reduce((total, result) => total + of(result), 0);
  const total = `| **all** | | ${sum(({ cases }) => cases)} | ${sum(({ pass }) => pass)} | ${sum(({ accepted }) => accepted)} | ${sum(({ unsupported }) => unsupported)} |`;
  const accepted = [...acceptedDifferences].map(([id, why]) => `- \`${id}\`: ${why}`);
  const outside = [...outsideFunctions].map(([name, ours]) => `| \`${name}\` | ${ours} |`);
  return `# Fidelity

What happens here is what happens in the cluster. This page says how far that has been shown: each case is an input that the
real Go code of Argo Events (main line of July 2026, commit \`6478ece\`) or of its pinned libraries answered, and ours must give
the same value, type, bytes and error text. It is made by the test that runs the cases, and that test fails when it is stale.

| what | cases of | cases | equal | accepted | not supported yet |
|---|---|---|---|---|---|
${[...rows, total].join('\n')}

## Accepted differences

${accepted.length === 0 ? 'None.' : accepted.join('\n')}

## Functions whose answer is not decided by their arguments

Templates of parameters may ask for the time, for random bytes or for the pod's environment. Here such answers are recorded with
the attempt that asked, so that a trace shows the same text again.

| function | ours |
|---|---|
${outside.join('\n')}

## Numbers

Floating-point numbers are calculated as Go does on amd64, to the last bit, whatever machine this runs on. Where the cluster's nodes are
of another kind Go itself answers otherwise in three places: a multiplication and an addition may be rounded once instead of twice (arm64,
ppc64le, riscv64, s390x), functions like \`exp\` may differ in the last digit, and a number too large for an integer becomes the largest one on
arm64 where it becomes the smallest on amd64 and here.

## Brokers

The runtime behaviour was recorded on NATS 2.10.29 and Kafka 3.9.1; the conformance suite runs on NATS 2.12.15 and Kafka 4.3.1. Redpanda's own
broker has not been tried: its place in the tests is taken by Kafka behind Redpanda's start-up interface.
`;
}

const about: Readonly<Record<string, string>> = {
  conditions: 'conditions: translation, dependencies, truth',
  cron: 'cron schedules',
  duration: 'durations and times',
  eventdata: 'event data of the sources, envelope',
  expr: 'filter expressions of event sources',
  filters: 'dependency filters',
  gjson: 'gjson paths',
  gotemplate: 'Go templates',
  govaluate: 'govaluate expressions',
  jq: 'jq programs',
  lua: 'Lua scripts',
  names: 'names, subjects, keys, hashes',
  params: 'parameters',
  payload: 'payloads',
  ratelimit: 'rate limits',
  regexp: 'regular expressions',
  resolve: 'values of parameters',
  retry: 'retries and back-off',
  sjson: 'sjson paths',
  sourcefilter: 'event source filters',
  sprig: 'template functions',
  transforms: 'transforms',
  'validate-eventbus': 'validation of EventBus',
  'validate-eventsource': 'validation of EventSource',
  'validate-sensor': 'validation of Sensor',
};
