import type { StepTrace } from '../../../emulator/control/protocol/protocol.ts';
import { Outcome } from '../components/outcome.tsx';

type Verdict = NonNullable<StepTrace['verdict']>;

/** Every clause with what it asked for and what it found; clauses that were not reached are there, and say so. */
export function VerdictTree({ verdict }: { readonly verdict: Verdict }) {
  const { clauses = [] } = verdict;
  const hasFacts = factsOf(verdict).length > 0;
  if (clauses.length === 0 && !hasFacts) return null;
  return (
    <div class="verdict">
      {hasFacts && <Facts verdict={verdict} />}
      {clauses.length > 0 && <Clauses clauses={clauses} />}
    </div>
  );
}

function Clauses({ clauses }: { readonly clauses: readonly Verdict[] }) {
  return (
    <ul class="clauses">
      {clauses.map((clause, index) => (
        <li key={index} class={`clause clause-${clause.outcome}`}>
          <div class="clause-line">
            <Outcome of={clause.outcome} bare />
            <code class="clause-at">{clause.at.join('.') || clause.kind}</code>
            <span class="clause-reason">{clause.reason}</span>
          </div>
          <Facts verdict={clause} />
          {clause.clauses !== undefined && clause.clauses.length > 0 && <Clauses clauses={clause.clauses} />}
        </li>
      ))}
    </ul>
  );
}

function Facts({ verdict }: { readonly verdict: Verdict }) {
  const facts = factsOf(verdict);
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value !== '' && <code>{value}</code>}
            {note !== undefined && <span class="quiet">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({ expected, actual, nearest, error }: Verdict): { name: string; value: string; note?: string }[] {
  return [
    ...(expected === undefined ? [] : [{ name: 'Expected', value: expected }]),
    ...(actual === undefined ? [] : [{ name: 'Actual', value: actual.text, note: actual.type }]),
    ...(nearest === undefined ? [] : [{ name: 'Nearest', value: nearest }]),
    ...(error === undefined ? [] : [{ name: 'Upstream says', value: error }]),
  ];
}
