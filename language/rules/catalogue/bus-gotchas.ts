import type { Entry } from './entry.ts';

/** What surprises about the bus (`event-bus.md` H). */
export const busGotchas: readonly Entry[] = [
  {
    id: 'H-1',
    what: 'Clients of JetStream force TLS even where nothing asks for it.',
    shows: 'run',
    proof: 'test/brokers/jetstream.test.ts',
  },
  { id: 'H-2', what: 'The payload travels as `data_base64`.', shows: 'run', proof: 'emulator/events/message.test.ts' },
  { id: 'H-3', what: 'Two namespaces on one external NATS see each other’s events.' },
  { id: 'H-4', what: 'A dot, space, `*` or `>` in a name does not fit a subject or a key.' },
  {
    id: 'H-5',
    what: 'Names joined with `-` may collide on one durable consumer.',
    shows: 'run',
    proof: 'test/brokers/jetstream.test.ts',
  },
  {
    id: 'H-6',
    what: 'A stream is never updated: changed settings need it deleted.',
  },
  { id: 'H-7', what: 'An empty `streamConfig` of an external JetStream means the server’s defaults.' },
  { id: 'H-8', what: 'The secret of an external JetStream holds YAML, not a plain password.', shows: 'cluster' },
  { id: 'H-9', what: 'A trigger without `conditions` leaves its state behind when it is removed.', shows: 'cluster' },
  { id: 'H-10', what: '`retryStrategy` needs `atLeastOnce: true`.' },
  { id: 'H-11', what: 'NATS Streaming does not switch `atLeastOnce` off, whatever its log says.', shows: 'cluster' },
  {
    id: 'H-12',
    what: 'At least once protects against a crash, not against an action that fails.',
    shows: 'run',
    proof: 'test/emulator/kill.test.ts',
  },
  { id: 'H-13', what: '`consumerGroup.groupName` is the bus’s: two Sensors split the events between them.' },
  { id: 'H-14', what: 'With the default partitioner the parts of an `&&` may land on different pods.' },
  { id: 'H-15', what: 'Actions of `&&` on Kafka get one event only.' },
  { id: 'H-16', what: 'On Kafka an EventSource of which one pod is active always needs a Lease.' },
  {
    id: 'H-17',
    what: 'What JetStream’s bucket holds are numbers of 64 bits.',
    shows: 'run',
    proof: 'emulator/bus/spec-change.test.ts',
  },
  {
    id: 'H-18',
    what: 'Events before a trigger’s first subscription are never seen.',
    shows: 'run',
    proof: 'test/embedded-conformance.test.ts',
  },
  { id: 'H-19', what: 'A wildcard in a dependency subscribes and then matches nothing.' },
  {
    id: 'H-20',
    what: 'Two dependencies on one subject share a durable that bears the last one’s name.',
    shows: 'run',
    proof: 'emulator/bus/embedded/embedded-bus.test.ts',
  },
  {
    id: 'H-21',
    what: 'A slow action at least once holds all events of its trigger; what waits may come again.',
    shows: 'run',
    proof: 'emulator/bus/embedded/embedded-bus.test.ts',
  },
  {
    id: 'H-22',
    what: 'The published schema wants `groupName`; nothing else does.',
    shows: 'editor',
    proof: 'schemas/build.test.ts',
  },
  { id: 'H-23', what: 'Of two kinds of bus in one EventBus one is used without a word.' },
  { id: 'H-24', what: 'Running pods keep the bus of before until their own objects change.', shows: 'cluster' },
  {
    id: 'H-25',
    what: 'Lost leadership, changed credentials and broken transactions end the process.',
    shows: 'cluster',
  },
  { id: 'H-26', what: 'The limit of a message counts its base64: about 750 kB fit into 1 MB.' },
  { id: 'H-27', what: 'The election takes a list of NATS addresses for one.' },
];
