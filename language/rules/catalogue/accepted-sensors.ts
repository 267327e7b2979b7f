import type { Entry } from './entry.ts';

/** What a Sensor may say without being refused although it cannot work (`sensors.md` 7.6). */
export const acceptedSensors: readonly Entry[] = [
  {
    id: 'L-01',
    what: '`conditions` that cannot be read, or that name no dependency, kill the trigger; on Kafka the whole Sensor.',
  },
  { id: 'L-02', what: 'A dependency’s name that is a keyword, a number or a member access kills its triggers.' },
  { id: 'L-03', what: 'Of two dependencies whose names are equal once `-` is `_`, the wrong one may be used.' },
  {
    id: 'L-04',
    what: 'Of several kinds of trigger in one template the first in a fixed order runs; without any it fails each time.',
  },
  {
    id: 'L-05',
    what: '`policy`, `atLeastOnce`, `retryStrategy`, `rateLimit` and `dlqTrigger` inside `template` are ignored.',
  },
  { id: 'L-06', what: 'Without `atLeastOnce: true` nothing is retried.' },
  { id: 'L-07', what: 'A rate limit below one request crashes the Sensor at its start.' },
  { id: 'L-08', what: 'A unit that is no Second, Minute or Hour counts as Second.' },
  { id: 'L-09', what: 'With a backoff that cannot be read the trigger never executes.' },
  { id: 'L-10', what: 'A value of a dependency that is not part of the conditions is skipped, or crashes the Sensor.' },
  { id: 'L-11', what: 'A payload of a dependency that may be absent, without a default, crashes the Sensor.' },
  {
    id: 'L-12',
    what: '`parameters` of slack, email and of subjects and topics change nothing; those of the trigger do.',
  },
  { id: 'L-13', what: 'A data filter with a wrong type, comparator or pattern fails, or means something else.' },
  { id: 'L-14', what: 'An expression with glued operators, unbound variables or dates drops the event.' },
  { id: 'L-15', what: 'A jq or Lua program that cannot be read drops the event.' },
  { id: 'L-16', what: 'Beside `transform.jq` a `transform.script` is ignored.' },
  { id: 'L-17', what: 'With `or`, a filter that fails, or no filter at all, drops the event.' },
  { id: 'L-18', what: 'Labels as a policy of `submit` or `delete` always fail.' },
  { id: 'L-19', what: '`submit-from` with retries submits again and again.' },
  { id: 'L-20', what: 'A policy of the wrong kind is never looked at.' },
  { id: 'L-21', what: 'A secure header without `valueFrom` crashes the Sensor.' },
  { id: 'L-22', what: 'A template prints numbers from a million on as `1e+06`.' },
  { id: 'L-23', what: 'A message without channel, text or address fails when it is sent.' },
  {
    id: 'L-24',
    what: 'An object with no source fails each time; of several sources the first in a fixed order counts.',
  },
  { id: 'L-25', what: 'Some fields of log and kafka triggers and of the pod change nothing.' },
  { id: 'L-26', what: 'A DLQ trigger with the name of another one shares its clients and its rate limiter.' },
  { id: 'L-27', what: 'An email address outside the built-in pattern is skipped.' },
  { id: 'L-28', what: 'A wildcard in the name of a source or event matches nothing on JetStream and Kafka.' },
];
