import { useEffect, useState } from 'preact/hooks';
import type { EventTrace } from '../../../emulator/control/protocol/protocol.ts';
import type { Notifications } from '../notifications.ts';
import { Code, Copy } from '../components/code.tsx';
import { Failure } from '../components/failure.tsx';
import { Icon } from '../components/icon.tsx';
import { Outcome } from '../components/outcome.tsx';
import { size } from '../text/size.ts';
import { clock, moment } from '../text/time.ts';
import type { Transport } from '../transport/transport.ts';
import { Branches } from './branches.tsx';
import { EditEvent } from './edit-event.tsx';
import { Steps } from './steps.tsx';
import { useAnswer, useThrottled } from './use-answer.ts';

/** The whole story of one event: what came, what its source did, then every trigger it reached and why that fired or not. */
export function Trace(props: {
  readonly event: string;
  readonly transport: Transport;
  readonly notifications: Notifications;
  readonly select: (event: string) => void;
  readonly back: () => void;
}) {
  const { event, transport, notifications } = props;
  const { value: trace, error, ask } = useAnswer(() => transport.request('trace', { event }), [transport, event]);
  const askSoon = useThrottled(ask, 100);
  useEffect(
    () =>
      notifications.subscribe((message) => {
        if (message.notification === 'event' && message.params.id === event) askSoon();
      }),
    [notifications, event, askSoon],
  );
  return (
    <article class="trace" aria-busy={trace === null && error === null}>
      <button type="button" class="back link" onClick={props.back}>
        <Icon name="arrow-left" /> Events
      </button>
      {error !== null && <Failure message={error} retry={ask} />}
      {trace !== null && <Story trace={trace} select={props.select} transport={transport} />}
    </article>
  );
}

function Story(props: {
  readonly trace: EventTrace;
  readonly select: (event: string) => void;
  readonly transport: Transport;
}) {
  const { trace, select, transport } = props;
  const { summary, replayOf } = trace;
  const [editing, setEditing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  /** Without data it is sent as it was. */
  const replay = (data?: string) => {
    transport.request('replay', { event: summary.id, ...(data !== undefined && { data }) }).then(
      ({ event, reason }) => (event === null ? setRefusal(`No event was published: ${reason}`) : select(event)),
      (error: unknown) => setRefusal(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <>
      <header class="trace-head">
        <h2>
          <span class="event-source">{summary.eventSource}</span>
          <span class="slash">/</span>
          {summary.event}
        </h2>
        <Outcome of={summary.outcome} />
        <p class="trace-facts">
          <span title={moment(summary.time)}>{clock(summary.time)}</span>
          <span>{summary.type}</span>
          <span>{size(summary.bytes)}</span>
          <span class="trace-id">
            <span class="id-text" title={summary.id}>
              {summary.id}
            </span>
            <Copy text={summary.id} label="Copy the event's id" />
          </span>
          {replayOf !== null && (
            <button type="button" class="link" title={replayOf} onClick={() => select(replayOf)}>
              replay of {replayOf.slice(0, 8)}
            </button>
          )}
        </p>
        {trace.data.text !== null && summary.outcome !== 'no-event' && (
          <div class="trace-actions">
            <button type="button" class="button secondary" onClick={() => replay()}>
              <Icon name="debug-restart" /> Replay
            </button>
            <button type="button" class="button secondary" aria-expanded={editing} onClick={() => setEditing(!editing)}>
              <Icon name="edit" /> Edit and replay
            </button>
          </div>
        )}
      </header>
      {refusal !== null && (
        <p class="failure" role="alert">
          <Icon name="error" />
          <span>{refusal}</span>
        </p>
      )}
      {editing && <EditEvent trace={trace} transport={transport} send={replay} close={() => setEditing(false)} />}
      {summary.outcome !== 'published' && <AtSource trace={trace} />}
      <section aria-label="Triggers it reached">
        <h3>Triggers</h3>
        <Branches trace={trace} select={select} />
      </section>
      <Contents trace={trace} />
      {summary.outcome === 'published' && <AtSource trace={trace} />}
    </>
  );
}

/** What the event source did; it comes first where it is the reason that nothing else happened. */
function AtSource({ trace: { steps } }: { readonly trace: EventTrace }) {
  if (steps.length === 0) return null;
  return (
    <section aria-label="At the event source">
      <h3>At the event source</h3>
      <Steps steps={steps} />
    </section>
  );
}

function Contents({ trace: { data, context } }: { readonly trace: EventTrace }) {
  const fields = Object.entries(context);
  return (
    <section aria-label="Event">
      <details class="fold" open>
        <summary>
          <h3>Data</h3>
        </summary>
        {data.text === null ? (
          <p class="quiet">
            {data.base64 === undefined ? 'This event has no data.' : 'The data is not text; it is shown in base64.'}
          </p>
        ) : null}
        {(data.text ?? data.base64) !== undefined && (
          <Code text={data.text ?? data.base64 ?? ''} label="Data of the event" />
        )}
      </details>
      {fields.length > 0 && (
        <details class="fold">
          <summary>
            <h3>Context</h3>
          </summary>
          <dl class="facts">
            {fields.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
