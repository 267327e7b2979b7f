/** What the editor says about a function of an expression. The names are exactly those that an expression finds (a test compares). */
export interface Entry {
  readonly signature: string;
  readonly text: string;
}

const lines = `
all(list, predicate) | Whether the predicate holds for every item; # is the item.
none(list, predicate) | Whether the predicate holds for no item.
any(list, predicate) | Whether the predicate holds for at least one item.
one(list, predicate) | Whether the predicate holds for exactly one item.
filter(list, predicate) | The items for which the predicate holds.
map(list, mapper) | What the mapper makes of each item; # is the item.
find(list, predicate) | The first item for which the predicate holds; nil without one.
findIndex(list, predicate) | The place, from 0, of the first item for which the predicate holds; nil without one.
findLast(list, predicate) | The last item for which the predicate holds; nil without one.
findLastIndex(list, predicate) | The place, from 0, of the last item for which the predicate holds; nil without one.
count(list, predicate) | The number of items for which the predicate holds.
groupBy(list, mapper) | A map from what the mapper makes of an item to the list of such items.
reduce(list, reducer, start?) | Joins the items to one value; # is the item, #acc what came of those before it.
len(value) | The number of items, keys or bytes.
type(value) | The name of the type: nil, bool, int, uint, float, string, array, map, func …
abs(number) | The absolute value.
ceil(number) | The next whole number above.
floor(number) | The next whole number below.
round(number) | The nearest whole number; halves go away from zero.
int(value) | A number or text as a whole number.
float(value) | A number or text as a number with decimals.
string(value) | The value as text.
trim(text, characters?) | Without white space, or the given characters, at both ends.
trimPrefix(text, prefix?) | Without the prefix, which is a space by default.
trimSuffix(text, suffix?) | Without the suffix, which is a space by default.
upper(text) | Upper case.
lower(text) | Lower case.
split(text, separator, limit?) | The parts between the separators.
splitAfter(text, separator, limit?) | The parts, each with its separator.
replace(text, old, new, limit?) | Replaces a part of the text, everywhere or as often as said.
repeat(text, count) | The text several times.
join(list, separator?) | The texts of a list as one.
indexOf(text, part) | The place of the first such part, from 0; -1 without one.
lastIndexOf(text, part) | The place of the last such part, from 0; -1 without one.
hasPrefix(text, prefix) | Whether the text begins so.
hasSuffix(text, suffix) | Whether the text ends so.
max(number, ...) | The largest number.
min(number, ...) | The smallest number.
sum(list) | The sum of the numbers.
mean(list) | The average of the numbers.
median(list) | The number in the middle.
toJSON(value) | The value as JSON text, indented.
fromJSON(text) | The value that a JSON text stands for.
toBase64(text) | The text in base64.
fromBase64(text) | The text that a base64 text stands for.
now() | The present time.
duration(text) | A span of time: 1h30m.
date(text, layout?, zone?) | A time from a text, by a Go layout.
first(list) | The first item; nil without one.
last(list) | The last item; nil without one.
get(from, key) | The item or key; nil when it is not there.
take(list, count) | The first items.
keys(map) | The keys of a map, in no order.
values(map) | The values of a map, in no order.
toPairs(map) | A list of [key, value] pairs.
fromPairs(list) | A map from [key, value] pairs.
sort(list, order?) | The items in order; the order is "asc" or "desc".
sortBy(list, field, order?) | Maps in the order of one of their fields.
asInt(value) | A number or text as a whole number; anything else is an error.
asFloat(value) | A number or text as a number with decimals; anything else is an error.
jsonpath(json, path) | What a JSONPath such as $.items[0] finds in a JSON text.
toJson(value) | The value as JSON text on one line.
`;

/** By name. */
export const catalogue: ReadonlyMap<string, Entry> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line): [string, Entry] => {
      const [signature, text] = line.split(' | ') as [string, string];
      return [/^\w+/.exec(signature)![0], { signature, text }];
    }),
);
