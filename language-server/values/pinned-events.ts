import { formatTime } from '../../language/go/time-format.ts';
import { type Time, timeFromNanoseconds } from '../../language/go/time.ts';
import { utc } from '../../language/go/zone.ts';
import type { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';
import { type Activity, type RecordedEvent, noActivity } from '../../language/semantics/activity.ts';
import type { Event } from '../../language/semantics/event.ts';
import { type SourceEvent, decodeFixture } from '../../language/sources/decode-fixture.ts';
import { eventTypes } from '../../language/sources/event-types.ts';
import type { Fixture } from '../../language/house-files/fixture.ts';
import type { Settings } from '../settings.ts';
import { samplesOf } from './samples.ts';

/** One event of a source by its names; what the workspace does not have of it is `null`. */
export interface EventName {
  readonly eventSource: string;
  readonly event: string;
  readonly source: SourceEvent | null;
}

/** An event that the editor can show values on. */
export interface Candidate {
  /** How the setting `pinnedEvents` calls it. */
  readonly choice: string;
  /** For a sentence: `the fixture order.event.yaml`. */
  readonly title: string;
  readonly kind: 'fixture' | 'recorded' | 'sample';
  /** What sends it: the file of a fixture, or the event itself. */
  readonly fixture: { readonly uri: string } | Fixture;
  /** The event, or why the source makes none of it. */
  event(): Event | { readonly problem: string };
}

/** Which events there are to show values on, and which one is pinned: fixtures first, then what was recorded, then samples. */
export class PinnedEvents {
  /** What the client has said of the current run. */
  activity: Activity = noActivity;
  /** What earlier runs have recorded, newest first: it counts as long as the client has said nothing. */
  lastRuns: readonly RecordedEvent[] = [];
  private readonly index: WorkspaceIndex;
  private readonly settings: Settings;
  private readonly now: () => Time;

  constructor(index: WorkspaceIndex, settings: Settings, now: () => Time) {
    this.index = index;
    this.settings = settings;
    this.now = now;
  }

  /** The candidate that is chosen, else the first; `null` where nothing is known of such events. */
  pinned(name: EventName): Candidate | null {
    const choice = this.settings.pinnedEvents[`${name.eventSource}/${name.event}`];
    const candidates = this.candidates(name);
    return candidates.find((one) => one.choice === choice) ?? candidates[0] ?? null;
  }

  candidates(name: EventName): Candidate[] {
    return [...this.fixtures(name), ...this.recorded(name), ...this.samples(name)];
  }

  private fixtures(name: EventName): Candidate[] {
    return this.index.fixturesOf(name.eventSource, name.event).map(({ uri, fixture }) => {
      const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
      return {
        choice: file,
        title: `the fixture ${file}`,
        kind: 'fixture',
        fixture: { uri },
        event: () => this.fromFixture(fixture, name),
      };
    });
  }

  private fromFixture(fixture: Fixture, name: EventName): ReturnType<Candidate['event']> {
    if (name.source === null && fixture.request !== undefined)
      return { problem: `EventSource ${name.eventSource}, which would read its request, is not in this workspace` };
    const decoded = name.source === null ? { data: JSON.stringify(fixture.data) } : decodeFixture(fixture, name.source);
    if (!('data' in decoded)) {
      const what = decoded.panic ? `its handler panics, and the connection is closed: ${decoded.error}` : decoded.error;
      return { problem: `the source makes no event of it: ${what}` };
    }
    const id = fixture.id ?? decoded.id ?? '1';
    return this.eventOf(name, { id, time: fixture.time ?? this.timestamp(), data: decoded.data });
  }

  private recorded(name: EventName): Candidate[] {
    const known = this.activity === noActivity ? this.lastRuns : this.activity.events;
    const own = known.filter(({ eventSource, event }) => eventSource === name.eventSource && event === name.event);
    return own.flatMap((event, i) => [
      ...(i === 0 ? [recordedCandidate(event, 'recorded', 'the event recorded last')] : []),
      recordedCandidate(event, event.id, `the event recorded at ${timeText(event.time, 'Jan 2 15:04:05')}`),
    ]);
  }

  private samples(name: EventName): Candidate[] {
    const { source } = name;
    if (source === null) return [];
    return samplesOf(source).map(({ name: sample, data }) => ({
      choice: `sample ${sample}`,
      title: `the sample ${sample} of ${source.kind}`,
      kind: 'sample',
      fixture: { eventSource: name.eventSource, event: name.event, data },
      event: () => this.eventOf(name, { id: '1', time: this.timestamp(), data: JSON.stringify(data) }),
    }));
  }

  /** The attributes that the source gives its events. */
  private eventOf(
    { eventSource, event, source }: EventName,
    { id, time, data }: { readonly id: string; readonly time: string; readonly data: string },
  ): Event {
    const type = source === null ? '' : (eventTypes[source.kind] ?? '');
    const fixed = { specversion: '1.0', datacontenttype: 'application/json' };
    return { context: { ...fixed, id, source: eventSource, type, subject: event.trim(), time }, data };
  }

  /** To the minute: what was judged on an event must not be judged again each second. */
  private timestamp(): string {
    return formatTime(this.now(), '2006-01-02T15:04:00Z07:00');
  }
}

function recordedCandidate(recorded: RecordedEvent, choice: string, title: string): Candidate {
  const { id, eventSource, event, time, type, data } = recorded;
  const fixed = { specversion: '1.0', datacontenttype: 'application/json' };
  const context = { ...fixed, id, source: eventSource, type, subject: event, time: timeText(time, rfc3339) };
  return {
    choice,
    title,
    kind: 'recorded',
    fixture: { eventSource, event, data: parsed(data) },
    event: () => ({ context, data }),
  };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

const rfc3339 = '2006-01-02T15:04:05Z07:00';

function timeText(milliseconds: number, layout: string): string {
  return formatTime(timeFromNanoseconds(BigInt(Math.round(milliseconds)) * 1_000_000n, utc), layout);
}
