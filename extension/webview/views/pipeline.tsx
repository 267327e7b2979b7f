import type { Problem, SensorStatus, Status } from '../../../emulator/control/protocol/protocol.ts';
import { Copy } from '../components/code.tsx';
import { Empty } from '../components/empty.tsx';
import { Icon } from '../components/icon.tsx';
import { Place } from '../components/place.tsx';

/** What runs: the problems first, then each event source with its addresses, the bus, and each Sensor with its triggers. */
export function Pipeline({ status }: { readonly status: Status | null }) {
  if (status === null) return null;
  const { problems, eventSources, sensors, bus } = status;
  if (problems.length + eventSources.length + sensors.length === 0)
    return (
      <Empty icon="type-hierarchy-sub" title="No manifests">
        <p>Nothing that was asked to run is an EventSource or a Sensor.</p>
      </Empty>
    );
  return (
    <div class="pipeline">
      {problems.length > 0 && (
        <ul class="problems" aria-label="Problems">
          {problems.map((problem, index) => (
            <ProblemRow key={index} problem={problem} />
          ))}
        </ul>
      )}
      <div class="columns">
        <section aria-label="Event sources">
          <h3>Event sources</h3>
          {eventSources.map(({ name, at, events }) => (
            <div class="box" key={name}>
              <header>
                <h4>{name}</h4>
                <Place at={at} />
              </header>
              <ul>
                {events.map((event) => (
                  <li key={event.name}>
                    <span class="box-line">
                      {event.name} <span class="quiet">{event.type}</span>
                      <Place at={event.at} />
                    </span>
                    {event.address === null ? (
                      <span class="quiet">fed by hand</span>
                    ) : (
                      <span class="address">
                        <code>{event.address}</code>
                        <Copy text={event.address} label={`Copy the address of ${event.name}`} />
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
        <section aria-label="Event bus">
          <h3>Event bus</h3>
          <div class="box">
            <header>
              <h4>{bus.name}</h4>
              <span class="chip">{bus.kind}</span>
            </header>
            <code class="address wrap">{bus.address}</code>
          </div>
        </section>
        <section aria-label="Sensors">
          <h3>Sensors</h3>
          {sensors.map((sensor) => (
            <SensorBox key={sensor.name} sensor={sensor} />
          ))}
        </section>
      </div>
    </div>
  );
}

function SensorBox({ sensor: { name, at, triggers } }: { readonly sensor: SensorStatus }) {
  return (
    <div class="box">
      <header>
        <h4>{name}</h4>
        <Place at={at} />
      </header>
      <ul>
        {triggers.map((trigger) => (
          <li key={trigger.name}>
            <span class="box-line">
              {trigger.name} <span class="quiet">{trigger.type}</span>
              {trigger.mode === 'live' && <span class="chip tone-bad">live</span>}
              {trigger.dead !== null && <span class="chip tone-bad">never fires</span>}
              <Place at={trigger.at} />
            </span>
            {trigger.dead !== null && <span class="quiet">{trigger.dead}</span>}
            {trigger.conditions !== '' && <code class="conditions">{trigger.conditions}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}

const icons = { error: 'error', warning: 'warning', hint: 'lightbulb' } as const;

function ProblemRow({ problem: { severity, message, at } }: { readonly problem: Problem }) {
  return (
    <li class={`problem problem-${severity}`}>
      <Icon name={icons[severity]} label={severity} />
      <span>{message}</span>
      <Place at={at} />
    </li>
  );
}
