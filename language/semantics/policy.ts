import type { TriggerPolicy } from '../../schemas/types.generated.ts';
import { type RetrySchedule, compileRetry } from './retry.ts';
import type { Verdict } from './verdict.ts';

/**
 * The status policy of http, awsLambda and openWhisk triggers (`pkg/sensors/policy/status.go`); `null` when there is none,
 * and then every status is a success.
 */
export function compileStatusPolicy(policy: TriggerPolicy | null | undefined): StatusPolicy | null {
  const allow = policy?.status?.allow;
  if (allow === undefined) return null;
  return {
    judge: (status) => (allow.includes(status) ? { outcome: 'pass' } : { outcome: 'error', error: refused(status) }),
    explain: (status) => ({
      kind: 'policy',
      at: ['policy', 'status', 'allow'],
      expected: allow.length === 0 ? 'no status' : allow.join(' or '),
      actual: { text: String(status), type: 'Number' },
      ...(allow.includes(status)
        ? { outcome: 'pass', reason: `the status ${status} is allowed` }
        : { outcome: 'error', reason: `the status ${status} is not among those allowed`, error: refused(status) }),
    }),
  };
}

export interface StatusPolicy {
  judge(status: number): { readonly outcome: 'pass' } | { readonly outcome: 'error'; readonly error: string };
  explain(status: number): Verdict;
}

function refused(status: number): string {
  return `policy application resulted in failure. http response status ${status} is not allowed`;
}

/**
 * The label policy of k8s and argoWorkflow triggers (`pkg/sensors/policy/resource-labels.go`); `null` when there is none.
 * The object is read once per attempt of the schedule until it has every label.
 */
export function compileLabelPolicy(policy: TriggerPolicy | null | undefined): LabelPolicy | null {
  const k8s = policy?.k8s;
  if (k8s?.labels === undefined) return null;
  const wanted = k8s.labels;
  const timedOut = 'failed to determine status of the triggered resource. setting trigger state as failed';
  return {
    schedule: unprefixed(compileRetry(k8s.backoff)),
    timeoutError: k8s.errorOnBackoffTimeout ? timedOut : null,
    holds: (labels) => labels !== null && Object.entries(wanted).every(([name, value]) => labels[name] === value),
    explain: (labels) => explainLabels(wanted, labels),
  };
}

export interface LabelPolicy {
  /** Its error is upstream's error of the policy. */
  readonly schedule: RetrySchedule;
  /** What becomes of the trigger when the schedule is over: an error, or (`null`) a success. */
  readonly timeoutError: string | null;
  /** `null`: the object has no labels. */
  holds(labels: Labels | null): boolean;
  explain(labels: Labels | null): Verdict;
}

type Labels = Readonly<Record<string, string>>;

/** A policy's schedule is converted directly: its errors have no prefix. */
function unprefixed(schedule: RetrySchedule): RetrySchedule {
  if (schedule.error === null) return schedule;
  return { error: schedule.error.slice('invalid backoff configuration, '.length) };
}

function explainLabels(wanted: Labels, labels: Labels | null): Verdict {
  const at = ['policy', 'k8s', 'labels'];
  const clauses = Object.entries(wanted).map(([name, value]): Verdict => {
    const actual = labels?.[name];
    const there = actual === undefined ? 'missing' : JSON.stringify(actual);
    return {
      kind: 'label',
      at: [...at, name],
      expected: `= ${JSON.stringify(value)}`,
      actual: { text: actual ?? '', type: actual === undefined ? 'missing' : 'String' },
      outcome: actual === value ? 'pass' : 'reject',
      reason: `the label ${name} is ${there}`,
    };
  });
  const pass = labels !== null && clauses.every(({ outcome }) => outcome === 'pass');
  const reason = pass ? 'the object has every label' : labels === null ? 'the object has no labels' : 'a label differs';
  return { kind: 'policy', at, outcome: pass ? 'pass' : 'reject', reason, clauses };
}
