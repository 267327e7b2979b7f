/** The modifiers of gjson 1.19 with what they do: for completion and hover, and to tell `@timestamp` from a modifier. */
export const modifierNames: ReadonlyMap<string, string> = new Map([
  ['pretty', 'The JSON on several lines; argument: {"sortKeys", "indent", "prefix", "width"}'],
  ['ugly', 'The JSON without white space'],
  ['reverse', 'The elements or members in the opposite order'],
  ['this', 'The value itself'],
  ['flatten', 'The elements of inner arrays in one array; argument: {"deep": true}'],
  ['join', 'The objects of an array as one object; argument: {"preserve": true} keeps duplicate keys'],
  ['valid', 'The value when it is valid JSON, else nothing'],
  ['keys', 'The keys of an object'],
  ['values', 'The values of an object'],
  ['tostr', 'The JSON as a string'],
  ['fromstr', 'The JSON that a string holds'],
  ['group', 'An object of arrays as an array of objects'],
  ['dig', 'Every value that the path in the argument finds at any depth'],
]);
