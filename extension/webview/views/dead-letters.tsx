import { useEffect } from 'preact/hooks';
import { Empty } from '../components/empty.tsx';
import { Failure } from '../components/failure.tsx';
import { Icon } from '../components/icon.tsx';
import { clock, moment } from '../text/time.ts';
import type { Shown } from './shown.ts';
import { useAnswer, useThrottled } from './use-answer.ts';

/** Events whose trigger failed after all its attempts: in a cluster they are lost, or handed to the trigger's dlqTrigger. */
export function DeadLetters({ transport, notifications, showEvent }: Shown) {
  const { value: letters, error, ask } = useAnswer(() => transport.request('deadLetters', { limit: 500 }), [transport]);
  const askSoon = useThrottled(ask, 250);
  useEffect(
    () => notifications.subscribe(({ notification }) => notification === 'deadLetter' && askSoon()),
    [notifications, askSoon],
  );
  if (error !== null) return <Failure message={error} retry={ask} />;
  if (letters === null) return null;
  if (letters.length === 0)
    return (
      <Empty icon="inbox" title="No dead letters">
        <p>An event appears here when a trigger has failed after all its attempts.</p>
      </Empty>
    );
  return (
    <div class="table-frame" tabIndex={0} aria-label="Dead letters, newest first">
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Trigger</th>
            <th scope="col">Error</th>
            <th scope="col" class="number">
              Attempts
            </th>
            <th scope="col">In a cluster</th>
            <th scope="col">Events</th>
            <th scope="col">Position</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <td class="mono" title={moment(letter.time)}>
                {clock(letter.time)}
              </td>
              <td>
                <span class="event-source">{letter.sensor}</span>
                <span class="slash">/</span>
                {letter.trigger}
              </td>
              <td class="wide">{letter.error}</td>
              <td class="number">{letter.attempts}</td>
              <td>
                {letter.fate === 'lost' ? (
                  <span class="chip tone-bad">
                    <Icon name="trash" /> lost
                  </span>
                ) : (
                  <span class="chip tone-wait">
                    <Icon name="forward" /> dlqTrigger
                  </span>
                )}
              </td>
              <td>
                {Object.entries(letter.events).map(([dependency, id]) => (
                  <button key={dependency} type="button" class="link" title={id} onClick={() => showEvent(id)}>
                    {dependency} {id.slice(0, 8)}
                  </button>
                ))}
              </td>
              <td class="mono">{letter.position}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
