import type { Verdict } from '../../language/semantics/verdict.ts';
import type { StepRecord } from './records.ts';

/** One sentence for a person: what this step did and why it ended as it did. A verdict knows best why something did not pass. */
export function sentence(step: StepRecord, verdict?: Verdict): string {
  const isPlain = step.outcome === 'pass' && (step.kind === 'execute' || step.kind === 'fetch-resource');
  if (verdict !== undefined && !isPlain) return (step.kind === 'condition' ? verdict : decisive(verdict)).reason;
  const { cause, error } = step;
  switch (step.kind) {
    case 'receive':
      if (error !== undefined)
        return `${String(cause?.['request'])} makes no event, because ${String(cause?.['why'])}; the sender is told ${String(cause?.['status'])}: ${error}`;
      return typeof cause?.['replayOf'] === 'string'
        ? `sent again by hand: a replay of ${cause['replayOf']}`
        : 'the source made an event of it';
    case 'source-filter':
      return step.outcome === 'pass'
        ? 'the source filter lets it through'
        : (error ?? 'the source filter drops it: its sender is told success');
    case 'publish':
      if (error !== undefined) return error;
      return cause?.['duplicate'] === true
        ? `the bus has this id already (position ${String(cause['position'])}) and keeps the first`
        : `the bus holds it at position ${String(cause?.['position'])}`;
    case 'deliver':
      return error === undefined ? 'the bus delivers it' : `dropped: ${error}`;
    case 'de-duplicate':
      return 'this consumer handled the same id within the last minute: acknowledged and dropped';
    case 'match':
      return `it is the event of dependency ${String(cause?.['dependency'])}`;
    case 'attempt':
      return `attempt ${String(cause?.['attempt'])}`;
    case 'rate-limit':
      return `waited ${String(cause?.['waitMs'])} ms for its slot`;
    case 'fetch-resource':
      return error ?? 'the manifest holds the resource';
    case 'execute':
      return error ?? answerOf(cause);
    case 'policy':
      return error ?? 'the answer is allowed';
    case 'dlq-trigger':
      return 'the dead-letter trigger takes it';
    case 'ack':
      return error ?? 'acknowledged: the bus will not deliver it again';
    default:
      return error ?? step.outcome;
  }
}

/** The innermost clause that decided: what a person wants to read first. */
function decisive(verdict: Verdict): Verdict {
  if (verdict.outcome === 'pass') return verdict;
  const clause = verdict.clauses?.find(({ outcome }) => outcome === verdict.outcome);
  return clause === undefined ? verdict : decisive(clause);
}

function answerOf(cause: StepRecord['cause']): string {
  const answer = cause?.['answer'] as { status: number } | undefined;
  if (answer === undefined) return 'done';
  return answer.status === 0 ? 'captured; the mock cut the connection' : `captured; the mock answered ${answer.status}`;
}
