import type {
  CalendarEventSource,
  FileEventSource,
  GenericEventSource,
  HDFSEventSource,
  ResourceEventSource,
  SFTPEventSource,
} from '../../../schemas/types.generated.ts';
import { type Problems, within } from './problem.ts';
import { parse as parseCron } from '../../embedded/cron/parse.ts';
import { parseDuration } from '../../go/duration.ts';
import { validateWatchPath } from './connection.ts';

export function* calendar({ schedule = '', interval = '' }: CalendarEventSource): Problems {
  if (schedule !== '') {
    const error = parseCron(schedule).errors[0];
    if (!error) return;
    if (error.message.startsWith('panic: ')) {
      const message = error.message.slice('panic: '.length);
      yield { id: 'calendar-crash', message, path: ['schedule'], crash: true };
    } else {
      const message = `failed to parse schedule ${schedule} from calendar event. Cause: ${error.message}`;
      yield { id: 'calendar-2', message, path: ['schedule'] };
    }
  } else if (interval === '') {
    yield { id: 'calendar-1', message: 'must have either schedule or interval', path: ['schedule'] };
  } else {
    const parsed = parseDuration(interval);
    if (!('error' in parsed)) return;
    const message = `failed to parse interval ${interval} from calendar event. Cause: ${parsed.error}`;
    yield { id: 'calendar-3', message, path: ['interval'] };
  }
}

export function* file(source: FileEventSource): Problems {
  yield* watched('file', source);
}

export function* sftp(source: SFTPEventSource): Problems {
  yield* watched('sftp', source);
}

function* watched(type: string, { eventType, watchPathConfig = {} }: FileEventSource): Problems {
  if (!eventType) yield { id: `${type}-1`, message: 'type must be specified', path: ['eventType'] };
  yield* within(validateWatchPath(watchPathConfig), ['watchPathConfig']);
}

export function* generic({ url, config }: GenericEventSource): Problems {
  if (!url) yield { id: 'generic-1', message: "server url can't be empty", path: ['url'] };
  if (!config) yield { id: 'generic-2', message: "config can't be empty", path: ['config'] };
}

export function* hdfs(source: HDFSEventSource): Problems {
  const { type, checkInterval, addresses, hdfsUser, krbCCacheSecret, krbKeytabSecret } = source;
  if (!type) yield { id: 'hdfs-1', message: 'type is required', path: ['type'] };
  else if (!type.split('|').some((word) => ['CREATE', 'REMOVE', 'WRITE', 'RENAME', 'CHMOD'].includes(word))) {
    yield { id: 'hdfs-2', message: 'type is invalid', path: ['type'] };
  }
  if (checkInterval && 'error' in parseDuration(checkInterval)) {
    yield { id: 'hdfs-3', message: 'failed to parse interval', path: ['checkInterval'] };
  }
  yield* validateWatchPath(source);
  if (!addresses?.length) yield { id: 'hdfs-4', message: 'addresses is required', path: ['addresses'] };
  if (!hdfsUser && !krbCCacheSecret && !krbKeytabSecret) {
    const message = 'either hdfsUser, krbCCacheSecret or krbKeytabSecret is required';
    yield { id: 'hdfs-5', message, path: ['hdfsUser'] };
  }
  const service = source.krbServicePrincipalName && source.krbConfigConfigMap;
  if (krbKeytabSecret && (!service || !source.krbUsername || !source.krbRealm)) {
    const message =
      'krbServicePrincipalName, krbConfigConfigMap, krbUsername and krbRealm are required with krbKeytabSecret';
    yield { id: 'hdfs-6', message, path: ['krbKeytabSecret'] };
  }
  if (krbCCacheSecret && !service) {
    const message = 'krbServicePrincipalName and krbConfigConfigMap are required with krbCCacheSecret';
    yield { id: 'hdfs-7', message, path: ['krbCCacheSecret'] };
  }
}

export function* resource({ version, resource, eventTypes, filter }: ResourceEventSource): Problems {
  if (!version) yield { id: 'resource-1', message: 'version must be specified', path: ['version'] };
  if (!resource) yield { id: 'resource-2', message: 'resource must be specified', path: ['resource'] };
  if (!eventTypes) yield { id: 'resource-3', message: 'event types must be specified', path: ['eventTypes'] };
  for (const list of ['labels', 'fields'] as const) {
    for (const [index, { key }] of (filter?.[list] ?? []).entries()) {
      if (key) continue;
      const path = ['filter', list, index, 'key'];
      yield { id: 'resource-4', message: "key can't be empty for selector", path };
    }
  }
}
