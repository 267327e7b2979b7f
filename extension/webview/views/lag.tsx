import { useEffect } from 'preact/hooks';
import { Empty } from '../components/empty.tsx';
import { Failure } from '../components/failure.tsx';
import type { Shown } from './shown.ts';
import { useAnswer, useThrottled } from './use-answer.ts';

/** How far each consumer is behind, per partition. */
export function Lag({ transport, notifications }: Shown) {
  const { value: rows, error, ask } = useAnswer(() => transport.request('lag', {}), [transport]);
  const askSoon = useThrottled(ask, 500);
  useEffect(() => {
    // Lag also changes without an event: when a stuck consumer goes on.
    const timer = setInterval(askSoon, 2000);
    const unsubscribe = notifications.subscribe(({ notification }) => notification === 'event' && askSoon());
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [notifications, askSoon]);
  if (error !== null) return <Failure message={error} retry={ask} />;
  if (rows === null) return null;
  if (rows.length === 0)
    return (
      <Empty icon="graph-line" title="No consumers">
        <p>A consumer appears here when a Sensor subscribes to the bus.</p>
      </Empty>
    );
  const most = Math.max(1, ...rows.map(({ lag }) => lag));
  return (
    <div class="table-frame" tabIndex={0} aria-label="Lag of each consumer">
      <table>
        <thead>
          <tr>
            <th scope="col">Consumer</th>
            <th scope="col">Topic</th>
            <th scope="col" class="number">
              Partition
            </th>
            <th scope="col" class="number">
              Current offset
            </th>
            <th scope="col" class="number">
              End offset
            </th>
            <th scope="col" class="number">
              Unacknowledged
            </th>
            <th scope="col" class="number">
              Lag
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.consumer} ${row.topic} ${row.partition}`}>
              <td>
                {row.sensor === null ? (
                  row.consumer
                ) : (
                  <span title={row.consumer}>
                    <span class="event-source">{row.sensor}</span>
                    {row.trigger !== null && (
                      <>
                        <span class="slash">/</span>
                        {row.trigger}
                      </>
                    )}
                  </span>
                )}
              </td>
              <td class="mono">{row.topic}</td>
              <td class="number">{row.partition}</td>
              <td class="number">{row.currentOffset.toLocaleString('en')}</td>
              <td class="number">{row.endOffset.toLocaleString('en')}</td>
              <td class="number">{row.unacknowledged.toLocaleString('en')}</td>
              <td class={`number lag ${row.lag > 0 ? 'tone-wait' : 'tone-good'}`}>
                <span class="lag-bar" style={{ width: `${(row.lag / most) * 60}px` }} />
                {row.lag.toLocaleString('en')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
