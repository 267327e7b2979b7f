import type { DeliveryTrace, EventTrace, FiringTrace } from '../../../emulator/control/protocol/protocol.ts';
import { Icon } from '../components/icon.tsx';
import { Outcome } from '../components/outcome.tsx';
import { Steps } from './steps.tsx';

/** A delivery with the firings that it led to, or firings whose delivery is not known here. */
interface Branch {
  readonly delivery: DeliveryTrace | null;
  readonly firings: readonly FiringTrace[];
}

/** One card for each trigger that the event reached; those that say why nothing happened stand open. */
export function Branches({ trace, select }: { readonly trace: EventTrace; readonly select: (event: string) => void }) {
  const branches = branchesOf(trace);
  if (branches.length === 0)
    return (
      <p class="quiet">
        {trace.summary.outcome === 'published'
          ? 'No Sensor has a dependency on this event, so it was delivered to nobody.'
          : 'The event was not published, so no trigger saw it.'}
      </p>
    );
  return (
    <div class="branches">
      {branches.map((branch) => (
        <Card
          key={branch.delivery?.id ?? `f${branch.firings[0]?.id}`}
          branch={branch}
          event={trace.summary.id}
          select={select}
          isOnly={branches.length === 1}
        />
      ))}
    </div>
  );
}

/** A firing belongs to the last delivery to its trigger; on Kafka one delivery is for a whole Sensor. */
export function branchesOf({ deliveries, firings }: EventTrace): Branch[] {
  const owner = (firing: FiringTrace) =>
    deliveries.findLast(({ sensor, triggers }) => sensor === firing.sensor && triggers.includes(firing.trigger)) ??
    null;
  const owned = deliveries.map((delivery) => ({
    delivery,
    firings: firings.filter((firing) => owner(firing) === delivery),
  }));
  const others = firings
    .filter((firing) => owner(firing) === null)
    .map((firing) => ({ delivery: null, firings: [firing] }));
  return [...owned, ...others];
}

function Card(props: {
  readonly branch: Branch;
  readonly event: string;
  readonly select: (event: string) => void;
  readonly isOnly: boolean;
}) {
  const { delivery, firings } = props.branch;
  const worst = firings.find(({ outcome }) => outcome !== 'succeeded');
  // What waited when it was delivered may have fired since, with a later event.
  const outcome = worst?.outcome ?? (firings.length > 0 || delivery === null ? 'fired' : delivery.outcome);
  const sensor = delivery?.sensor ?? firings[0]!.sensor;
  const triggers = delivery?.triggers ?? [firings[0]!.trigger];
  const reason = worst?.reason ?? firings[0]?.reason ?? delivery?.reason ?? '';
  const isFine = outcome === 'fired';
  return (
    <details class="card" open={!isFine || props.isOnly}>
      <summary>
        <Icon name="chevron-right" />
        <span class="card-name">
          <span class="event-source">{sensor}</span>
          <span class="slash">/</span>
          {triggers.join(', ')}
        </span>
        <Outcome of={outcome} />
        <span class="card-reason">{reason}</span>
      </summary>
      <div class="card-body">
        {delivery !== null && (
          <>
            <h4>
              Delivery
              {delivery.attempt > 1 && <span class="chip tone-wait">attempt {delivery.attempt}</span>}
              <span class="quiet position" title={`Consumer ${delivery.consumer}`}>
                position {delivery.position}
              </span>
            </h4>
            <Steps steps={delivery.steps} />
          </>
        )}
        {firings.map((firing) => (
          <Firing key={firing.id} firing={firing} event={props.event} select={props.select} />
        ))}
      </div>
    </details>
  );
}

function Firing({
  firing,
  event,
  select,
}: {
  readonly firing: FiringTrace;
  readonly event: string;
  readonly select: (event: string) => void;
}) {
  const others = Object.entries(firing.events).filter(([, id]) => id !== event);
  return (
    <>
      <h4>
        Firing of {firing.trigger}
        <span class="quiet">{firing.type}</span>
        {others.map(([dependency, id]) => (
          <button key={dependency} type="button" class="link" title={id} onClick={() => select(id)}>
            with {dependency} {id.slice(0, 8)}
          </button>
        ))}
      </h4>
      <Steps steps={firing.steps} />
    </>
  );
}
