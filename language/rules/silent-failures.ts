/** A thing that the cluster accepts without a word; `docs/silent-failures.md` is made from this and the rules. */
export interface SilentFailure {
  readonly id: string;
  /** What the author writes and what happens, in one sentence. */
  readonly what: string;
  /** Where it shows when no rule can see it in the files. */
  readonly shows?: 'run' | 'trace';
}

/** The catalogue, by its number. */
export const silentFailures: readonly SilentFailure[] = [
  { id: 'S01', what: '`retryStrategy` without `atLeastOnce: true` retries nothing.' },
  { id: 'S02', what: 'An http or awsLambda trigger without `policy.status.allow` takes a 500 for a success.' },
  { id: 'S03', what: '`conditions` with anything but names, `&&`, `||` and brackets kill the trigger.' },
  { id: 'S04', what: 'A dependency called like a keyword, a number or a member kills the triggers that use it.' },
  { id: 'S05', what: 'Two dependencies that differ only in `-` and `_` become one.' },
  { id: 'S06', what: 'A trigger without `conditions` waits for dependencies that were added for others.' },
  { id: 'S07', what: 'A parameter of a dependency that is not there is skipped; the template’s placeholder goes out.' },
  { id: 'S08', what: 'A misspelt `dest` creates a sibling of what was meant.' },
  { id: 'S09', what: 'An index past the end of a list fills it up with null.' },
  { id: 'S10', what: 'A dot in the name of an annotation splits it into levels.' },
  { id: 'S11', what: 'A number, boolean or object found by a key arrives as text.' },
  { id: 'S12', what: 'A template that fails prints an error and falls back on the key or the default.' },
  { id: 'S13', what: 'A parameter with nothing but `value` ignores the event.' },
  { id: 'S14', what: 'With a data selector the context selectors are ignored.' },
  { id: 'S15', what: 'The value of a text filter is an unanchored regular expression, not a glob.' },
  { id: 'S16', what: 'A text is never smaller or greater than another.' },
  { id: 'S17', what: '`!=` with several values is nearly always true.' },
  { id: 'S18', what: 'With `or` a kind of filter that fails rejects the event even if another passed.' },
  { id: 'S19', what: '`filtersLogicalOperator` inside `filters` is ignored.' },
  { id: 'S20', what: 'A header in any spelling but the canonical one does not exist.' },
  { id: 'S21', what: 'A header is a list, and equals no text.' },
  { id: 'S22', what: '`header` and `headers` differ from source to source.' },
  { id: 'S23', what: 'Calendar, MinIO, Stripe, Redis streams and files have no `body`.' },
  { id: 'S24', what: 'Without `jsonBody` the body of a message is base64 or plain text.' },
  { id: 'S25', what: '`jsonBody`, `filter` or `transform` on the wrong object is ignored.' },
  { id: 'S26', what: 'A webhook handles GET and POST only.' },
  { id: 'S27', what: 'The body of a GET or a form holds lists.' },
  { id: 'S28', what: 'A form with a charset in its content type is read as JSON and refused.', shows: 'trace' },
  { id: 'S29', what: 'A filter of an EventSource that fails drops the event, and the caller is told success.' },
  { id: 'S30', what: 'In filters of EventSources only keys at the top have `-` turned into `_`.' },
  { id: 'S31', what: 'Comparing a number with a text is false, and ordering them fails.', shows: 'trace' },
  { id: 'S32', what: 'A text that looks like a date is read as a time.' },
  { id: 'S33', what: 'A list of one element is no list.' },
  { id: 'S34', what: 'A dash in the name of a field is a minus.' },
  { id: 'S35', what: 'One absent field makes the whole expression fail, even under `||`.' },
  { id: 'S36', what: 'A Lua filter without `return`, or that looks into nil, rejects every event.' },
  { id: 'S37', what: 'Lua loses null values and nested lists of the data.' },
  { id: 'S38', what: 'A transform that returns no object discards the event.' },
  { id: 'S39', what: 'A time filter without a zone is in UTC.' },
  { id: 'S40', what: 'A Sensor on JetStream never sees what was published before it.', shows: 'run' },
  { id: 'S41', what: 'Changing dependencies or conditions deletes the backlog and half-met conditions.', shows: 'run' },
  { id: 'S42', what: 'JetStream keeps 50,000 messages for 7 days and forgets ids after 5 minutes.' },
  { id: 'S43', what: 'Under `&&` only the latest event of each dependency survives.', shows: 'trace' },
  { id: 'S44', what: 'A rate limit lets up to eleven through at once after a pause.', shows: 'trace' },
  { id: 'S45', what: '`create` with a fixed name works once.' },
  { id: 'S46', what: '`submit-from` ignores parameters.' },
  { id: 'S47', what: 'A template without a kind of trigger fails each time; of several the first runs.' },
  { id: 'S48', what: 'A payload from an event that is absent under `||` crashes the Sensor.' },
  { id: 'S49', what: 'A value of a wrong type keeps the controller from listing any object of the kind.' },
  { id: 'S50', what: 'Kinds of source that share their work and kinds that elect a leader cannot be mixed.' },
  { id: 'S51', what: 'A number or bool filter on a text coerces the text.' },
  { id: 'S52', what: 'An unknown type of a data filter drops every event.' },
];
