export const keys = [
  'a',
  'b',
  'c',
  'd',
  'n',
  't',
  'f',
  'items',
  'u',
  'z',
  'big',
  'js',
  'x',
  'y',
  'name',
  'v',
  'tags',
  'nope',
];
export const strings = [
  '"a"',
  '"x"',
  '""',
  '"t1"',
  '"é"',
  '"😀"',
  '"str"',
  '", "',
  '"%Y-%m-%d"',
  '"1.5"',
  '"a\\nb"',
  '"[a-z]+"',
  '"(?<k>.)"',
  '"gi"',
];
export const numbers = [
  '0',
  '1',
  '2',
  '3',
  '-1',
  '1.5',
  '10',
  '0.1',
  '1e3',
  '9007199254740993',
  '123456789012345678901',
  '1e17',
  '1e400',
  'nan',
  'infinite',
  '-0',
  '5e-324',
];
export const plain = `
  length keys type not add any all first last reverse sort unique min max flatten tostring tojson
  fromjson tonumber to_entries from_entries explode implode abs ascii_downcase ascii_upcase floor ceil
  round sqrt transpose tostream paths recurse .. values nulls scalars iterables arrays objects strings
  numbers booleans utf8bytelength trim ltrim rtrim toboolean isnan isnormal isfinite isinfinite
  combinations fabs trunc @json @text @csv @tsv @html @uri @urid @sh @base64 @base64d env $ENV empty
  error gmtime mktime todate fromdate halt_error significand logb frexp modf rint input
`
  .trim()
  .split(/\s+/);
export const closures = `
  map select map_values with_entries sort_by group_by unique_by min_by max_by first last any all
  isempty path paths del add walk recurse range error has contains inside index rindex indices
  startswith endswith ltrimstr rtrimstr trimstr split join flatten getpath delpaths nth pick in IN
  INDEX test match capture scan splits strftime strptime bsearch tojson combinations fromstream
  truncate_stream format strflocaltime
`
  .trim()
  .split(/\s+/);
export const doubles = `
  limit skip nth until any all range setpath sub gsub test IN INDEX fmin fmax ldexp copysign fmod
  remainder recurse split scan
`
  .trim()
  .split(/\s+/);
export const binary = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'and',
  'or',
  '//',
  '|',
  ',',
  '=',
  '|=',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '//=',
];
