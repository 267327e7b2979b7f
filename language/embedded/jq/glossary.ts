/** What an editor says about a piece of the language that is no function. */
export interface GlossaryEntry {
  readonly usage: string;
  readonly description: string;
}

const lines = `
and | f and g | True when both count as true; only null and false do not. When the left side is false the right one is not worked out.
or | f or g | True when one of the two counts as true; only null and false do not. When the left side is true the right one is not worked out.
def | def name: f; def name($a; g): f; | Defines a function for what follows. An operand with $ is a value, one without is worked out where the function uses it.
as | f as $x | g; f as [$x, {y: $z}] | g | For each output of f, gives it the name and goes on with the input that stood before.
label | label $out | f | A place that break $out ends: no more outputs from within f.
break | break $out | Ends the outputs of the label of that name.
null | null | The value for nothing; what a path gives that leads nowhere.
true | true | Counts as true.
false | false | Counts as false, as null does.
if | if f then g elif h then i else j end | g where f counts as true, else j; without an else the input as it is.
then | if f then g else h end | What is done where the condition counts as true; only null and false do not.
elif | if f then g elif h then i else j end | A further condition, where those before do not count as true.
else | if f then g else h end | What is done where no condition counts as true. Without it the input stays as it is.
end | if f then g else h end | Ends an if.
try | try f catch g; try f | Catches the errors of f: g gets the error as its input. Without a catch an error ends the outputs in silence.
catch | try f catch g | What is done with an error of the try before; its input is the error.
reduce | reduce f as $x (start; update) | Begins with start and updates it once for each output of f. Gives the last.
foreach | foreach f as $x (start; update; extract) | Begins with start, updates it once for each output of f, and gives each, or what extract makes of it.
module | module {…}; | Describes a module. Here it has no effect.
import | import "a" as a; | Loads a module. A Sensor has none: the program is refused.
include | include "a"; | Loads a module. A Sensor has none: the program is refused.
@text | @text, @text "a \\(f)" | The input as text, as tostring does it.
@json | @json, @json "a \\(f)" | The input as JSON.
@html | @html, @html "<b>\\(f)</b>" | The input as text, with < > & ' " written for HTML.
@uri | @uri, @uri "?q=\\(f)" | The input as text for a URI: what is not A–Z a–z 0–9 - _ . ~ in percents.
@urid | @urid | The text of a URI, read back from its percents.
@csv | @csv, @csv "\\(f)" | The elements of an array with commas between, texts in double quotes.
@tsv | @tsv, @tsv "\\(f)" | The elements of an array with tabs between; tabs, ends of lines and backslashes in texts are escaped.
@sh | @sh, @sh "echo \\(f)" | The input, or the elements of an array, in quotes for a shell.
@base64 | @base64, @base64 "\\(f)" | The input as text, in base64.
@base64d | @base64d | The text that base64 holds.
$ENV | $ENV | The environment: always an empty object here.
$__loc__ | $__loc__ | A place in the program in other jqs. gojq has no such variable: the program is refused.
.. | .. | The input and all values within it, each before what is in it: recurse.
? | f? | The outputs of f up to its first error, which is dropped: try f.
// | f // g | The outputs of f that are not null or false; when there are none, those of g.
?// | f as [$x] ?// $x | g | Tries the patterns one by one until g goes through without an error.
= | f = g | The input with the outputs of g, worked out of the whole input, put at the paths of f.
|= | f |= g | The input with each value at the paths of f replaced by what g makes of it.
//= | f //= g | The input with g put where the paths of f lead to null or false.
`;

/** By the piece as it is written. */
export const glossary: ReadonlyMap<string, GlossaryEntry> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line): [string, GlossaryEntry] => {
      const [, name, usage, description] = /^(\S+) \| (.*) \| (.*)$/.exec(line) as unknown as [
        string,
        string,
        string,
        string,
      ];
      return [name, { usage, description }];
    }),
);
