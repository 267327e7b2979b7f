import { BusError } from './bus.ts';

/** What NATS accepts as a bucket's name; upstream names it after the Sensor (nats.go `kv.go`). */
export function assertBucketName(sensor: string): void {
  if (/^[a-zA-Z0-9_-]+$/.test(sensor)) return;
  throw new BusError(
    `failed to Create Key/Value Store for sensor ${sensor}, err: nats: invalid bucket name: a bucket cannot bear this Sensor's name; use letters, digits, "-" and "_" only.`,
  );
}

/** What NATS accepts as a key; upstream makes it of the trigger's and the dependency's names. */
export function assertKey(sensor: string, key: string): void {
  if (/^[-/_=.a-zA-Z0-9]+$/.test(key) && !key.startsWith('.') && !key.endsWith('.')) return;
  throw new BusError(
    `The Sensor ${sensor} cannot keep its state under the key "${key}" (nats: invalid key); use letters, digits, "-", "_", "=", "/" and "." in the names of triggers and dependencies.`,
  );
}
