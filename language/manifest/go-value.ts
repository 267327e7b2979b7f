/** A value of a Go type: known fields only, under their JSON names, absent where Go has the zero value or nil. */
export type GoValue = string | number | bigint | boolean | RawJson | GoValue[] | { [name: string]: GoValue };

/** Text that Go keeps as it is: `source.resource` and the numbers of a backoff. */
export class RawJson {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}
