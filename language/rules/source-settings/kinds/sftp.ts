import type { SFTPEventSource } from '../../../../schemas/types.generated.ts';
import { parseDuration, second } from '../../../go/duration.ts';
import type { Judgement } from '../judgement.ts';

/** SFTP (`eventsources/sources/sftp/start.go`). */
export function* sftp({ eventType, pollIntervalDuration }: SFTPEventSource): Iterable<Judgement> {
  if (eventType && eventType !== 'CREATE' && eventType !== 'REMOVE') {
    yield {
      at: ['eventType'],
      message: `\`${eventType}\` never occurs on SFTP: write CREATE or REMOVE.`,
      severity: 'error',
    };
  }
  const parsed = pollIntervalDuration ? parseDuration(pollIntervalDuration) : null;
  if (parsed === null || 'error' in parsed) {
    const at = pollIntervalDuration ? ['pollIntervalDuration'] : ['watchPathConfig'];
    yield { at, message: 'Without a valid `pollIntervalDuration` the server is asked without any pause. Write 10s.' };
  } else if (parsed.value !== 10n * second) {
    yield {
      at: ['pollIntervalDuration'],
      message: 'Any valid duration means 10 seconds, whatever it says. Write 10s.',
      severity: 'info',
    };
  }
}
