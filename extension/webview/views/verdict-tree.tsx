import type { StepTrace } from '../../../emulator/control/protocol/protocol.ts';
import { factsOf } from '../../../language/semantics/facts.ts';
import { Outcome } from '../components/outcome.tsx';

type Verdict = NonNullable<StepTrace['verdict']>;

/** Every clause with what it asked for and what it found; clauses that were not reached are there, and say so. */
export function VerdictTree({ verdict }: { readonly verdict: Verdict }) {
  const { clauses = [] } = verdict;
  if (clauses.length === 0 && factsOf(verdict).length === 0) return null;
  return (
    <div class="verdict">
      <Facts verdict={verdict} />
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
            {isGroup(clause) && clause.expected !== undefined && <span class="quiet">({clause.expected})</span>}
          </div>
          <Facts verdict={clause} />
          {clause.clauses !== undefined && clause.clauses.length > 0 && <Clauses clauses={clause.clauses} />}
        </li>
      ))}
    </ul>
  );
}

function Facts({ verdict }: { readonly verdict: Verdict }) {
  const facts = isGroup(verdict) ? [] : factsOf(verdict);
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ name, value, note }) => (
        <div key={`${name} ${value}`}>
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

/** Of clauses together nothing is known but how they are joined; that fits on its line. */
function isGroup({ clauses = [], actual, error }: Verdict): boolean {
  return clauses.length > 0 && actual === undefined && error === undefined;
}
