import { locationType } from './type.ts';
import type { Native } from './value.ts';
import type { Zone } from './zone.ts';

/** A `*time.Location`, as `Time.Location` answers it. */
export class Location implements Native {
  readonly native = true;
  readonly type = locationType;
  readonly zone: Zone;

  constructor(zone: Zone) {
    this.zone = zone;
  }

  text(): string {
    return this.zone.name;
  }

  struct(): null {
    return null;
  }
}
