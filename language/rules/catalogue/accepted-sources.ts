import type { Entry } from './entry.ts';

/** What an EventSource may say without being refused although it cannot work (`event-sources.md` 3.4). */
export const acceptedSources: readonly Entry[] = [
  { id: 'A-1', what: 'An EventSource without events is accepted, and its pod ends.' },
  { id: 'A-2', what: 'An endpoint without a leading `/`, or with `?`, answers 404.' },
  { id: 'A-3', what: 'A webhook whose method is not GET or POST refuses every request.' },
  { id: 'A-4', what: 'Of two events on one port and endpoint one receives nothing.' },
  { id: 'A-5', what: 'With only one of certificate and key the server speaks plain HTTP.' },
  { id: 'A-6', what: 'A filter that cannot be read drops every event.' },
  { id: 'A-7', what: 'A filter that reads into `body` without `jsonBody` drops every event.' },
  { id: 'A-8', what: 'Names that do not fit a subject of JetStream cannot be published.' },
  { id: 'A-9', what: 'A long name makes that of the Service too long.' },
  {
    id: 'A-10',
    what: 'A calendar’s interval below a second, impossible schedule, wrong zone or exclusion does something else.',
  },
  { id: 'A-11', what: 'Beside `schedule` the `interval` is ignored.' },
  { id: 'A-12', what: 'A directory without a `/` at its end never matches.' },
  { id: 'A-13', what: 'An `eventType` that is no name of an operation never matches.' },
  { id: 'A-14', what: 'sftp without an interval polls without pause.' },
  { id: 'A-15', what: 'amqp’s `consume` without `autoAck` never acknowledges.' },
  { id: 'A-16', what: 'pulsar without `type` is refused although it is called optional.' },
  { id: 'A-17', what: 'generic without `insecure: true` cannot connect.' },
  { id: 'A-18', what: 'A field selector without an operation drops everything.' },
  { id: 'A-19', what: '`eventTypes` of resource in small letters end the listener.' },
  {
    id: 'A-20',
    what: 'bitbucket without `auth` and a schedule of a zone alone are never deployed; minio without `bucket` crashes the pod.',
  },
  { id: 'A-21', what: 'github without `active` makes a hook that is disabled.' },
  { id: 'A-22', what: 'A secret without a way to make the hook is not enforced.' },
  { id: 'A-23', what: 'A factor or jitter in quotes ends the listener at its start.' },
  { id: 'A-24', what: 'Beside `tls` the credentials are not validated.' },
  { id: 'A-25', what: 'Some fields change nothing for their kind of source.' },
  { id: 'A-26', what: '`validateSignature` of sns rejects every genuine notification.' },
  { id: 'A-27', what: 'A payload larger than what the bus takes is answered with 500.' },
  { id: 'A-28', what: 'A filter that names `values` or `type` drops every event.' },
];
