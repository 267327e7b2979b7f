import type { StepKind, StepTrace } from '../../../emulator/control/protocol/protocol.ts';
import { Code } from '../components/code.tsx';
import { Outcome } from '../components/outcome.tsx';
import { Place } from '../components/place.tsx';
import { duration } from '../text/time.ts';
import { VerdictTree } from './verdict-tree.tsx';

/** The steps in order, each with its reason, its clauses and what it made. */
export function Steps({ steps }: { readonly steps: readonly StepTrace[] }) {
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <Step key={index} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: StepTrace }) {
  const { verdict, input, output } = step;
  const isDecisive = step.outcome !== 'pass';
  const hasMore = verdict !== undefined || input !== undefined || output !== undefined;
  const line = (
    <>
      <Outcome of={step.outcome} bare />
      <span class="step-kind">{words[step.kind]}</span>
      <span class="step-reason">{step.reason}</span>
      <span class="step-time">{step.durationMs >= 0.05 ? duration(step.durationMs) : ''}</span>
    </>
  );
  return (
    <li class={`step step-${step.outcome}`}>
      {hasMore ? (
        <details open={isDecisive || step.kind === 'execute'}>
          <summary>{line}</summary>
          <div class="step-more">
            <Place at={step.at} />
            {verdict !== undefined && <VerdictTree verdict={verdict} />}
            {input !== undefined && (
              <figure>
                <figcaption>In</figcaption>
                <Code text={input} label={`What went into ${words[step.kind]}`} />
              </figure>
            )}
            {output !== undefined && (
              <figure>
                <figcaption>{step.kind === 'execute' ? 'Rendered request' : 'Out'}</figcaption>
                <Code
                  text={output}
                  label={step.kind === 'execute' ? 'Rendered request' : `What came out of ${words[step.kind]}`}
                />
              </figure>
            )}
          </div>
        </details>
      ) : (
        <div class="step-line">{line}</div>
      )}
    </li>
  );
}

const words: Readonly<Record<StepKind, string>> = {
  receive: 'Receive',
  'source-filter': 'Source filter',
  publish: 'Publish',
  deliver: 'Deliver',
  'de-duplicate': 'De-duplicate',
  match: 'Match',
  transform: 'Transform',
  filter: 'Filter',
  condition: 'Condition',
  attempt: 'Attempt',
  'rate-limit': 'Rate limit',
  'template-parameters': 'Template parameters',
  'fetch-resource': 'Fetch resource',
  'resource-parameters': 'Resource parameters',
  execute: 'Execute',
  policy: 'Policy',
  'dlq-trigger': 'DLQ trigger',
  ack: 'Acknowledge',
};
