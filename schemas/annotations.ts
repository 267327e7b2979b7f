/** An annotation of our kinds that the controller reads. */
export interface Annotation {
  readonly name: string;
  readonly values: readonly string[];
  readonly description: string;
}

/** The one that there is (`pkg/shared/leaderelection`). */
export const leaderElection: Annotation = {
  name: 'events.argoproj.io/leader-election',
  values: ['k8s'],
  description:
    'How the pods find the one that is active, where only one is: those of a Sensor on JetStream, and of the kinds of source that do not share their work. Without it they elect over the bus, with `spec.replicas` as the number of voters. With `k8s` they use a Lease, which the service account must be allowed to get, create and update (`leases`). On a Kafka bus sources always use a Lease, and Sensors elect nobody: all of them work. Other values count for nothing.',
};
