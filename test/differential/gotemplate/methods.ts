/** Methods of times, durations and versions. */
export function methods(): string[] {
  const time = '(mustToDate "2006-01-02T15:04:05Z07:00" "2024-02-29T23:59:59.5+02:00")';
  const names =
    'Year Month Day Hour Minute Second Nanosecond Weekday YearDay Unix UnixMilli UnixMicro UnixNano UTC String GoString IsZero IsDST Location Clock ISOWeek Zone MarshalJSON MarshalText Date Foo wall'.split(
      ' ',
    );
  const calls = [
    'AddDate 1 -1 40',
    'Format "Jan 2"',
    'Add 1',
    `Sub ${time}`,
    `After ${time}`,
    `Compare ${time}`,
    'Round 1',
    'Truncate 1000000000',
  ];
  const version = '(semver "v1.2.3-beta.1+b7")';
  const versions =
    'Major Minor Patch Prerelease Metadata Original String IncMajor IncMinor IncPatch MarshalJSON Value major Foo'.split(
      ' ',
    );
  const versionCalls = [
    'SetPrerelease "x.1"',
    'SetPrerelease "01"',
    'SetMetadata "a b"',
    `Compare ${version}`,
    `LessThan (semver "2")`,
    'Equal nil',
  ];
  return [
    ...[...names, ...calls].map((name) => `${time}.${name}`),
    ...[...versions, ...versionCalls].map((name) => `${version}.${name}`),
    `(${time}.Sub (toDate "2006" "2000")).Hours`,
    `(${time}.Sub (toDate "2006" "2000")).Round 3600000000000`,
    `(${version}.IncMajor).Original`,
    `${time}.Month.String`,
    `(urlParse "http://h").host.x`,
    `(dict "a" nil).a.b`,
    `printf "%v %s %d %+v" ${time} ${time}.Month ${time}.Weekday ${version}`,
    `toJson (list ${time} ${version} (${time}.Sub ${time}) ${time}.Month)`,
    `printf "%#v %q" ${time} ${version}`,
    `deepEqual ${time} ${time}`,
    `eq ${version} ${version}`,
  ];
}
