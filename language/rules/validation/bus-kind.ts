/** What the EventBus of a Sensor is; `none`: there is no such object. */
export type BusKind = 'jetstream' | 'kafka' | 'stan' | 'none';
