/** What the editor says about a library function or value. The names are exactly those of the opened libraries (a test compares). */
export interface Entry {
  readonly signature: string;
  readonly text: string;
}

const lines = `
assert(value, message?) | Raises an error when the value is nil or false; the message must be a string. Returns all its arguments.
collectgarbage() | Does nothing that a script can see.
dofile(name) | Runs a file of the sensor's container.
error(value, level?) | Raises an error. A string gets the position of the caller in front; level 0 leaves it off, 2 is the caller's caller.
getfenv(function?) | The environment of a function, or of the call at a level.
getmetatable(value) | The metatable of a value, or its field __metatable. Tables of the event have none: what it returns for them cannot be used.
ipairs(table) | For loops over 1, 2, 3 … up to the first nil.
load(reader, name?) | Compiles what the function returns piece by piece; nil and a message when it does not compile.
loadfile(name) | Compiles a file of the sensor's container.
loadstring(text, name?) | Compiles text to a function; nil and a message when it does not compile.
module(name, ...) | Makes a table the environment of the rest of the chunk.
newproxy(metatable?) | A userdata without content.
next(table, key?) | The key behind a key and its value; nil at the end.
pairs(table) | For loops over all keys and values.
pcall(function, ...) | Calls a function and catches its errors: true and the results, or false and the error.
print(...) | Writes the values to the log of the sensor.
rawequal(a, b) | Equality without metamethods.
rawget(table, key) | A field without metamethods.
rawset(table, key, value) | Sets a field without metamethods.
require(name) | Loads a module; none is there by default.
select(index, ...) | The arguments from an index on; '#' gives their number.
setfenv(function, table) | Changes the environment of a function, or of the call at a level.
setmetatable(table, metatable) | Changes the metatable and returns the table.
tonumber(value, base?) | A number from a number or a text, nil when it is none.
tostring(value) | The text of a value. Whole numbers have no decimals.
type(value) | The name of the type: nil, boolean, number, string, table, function, thread, userdata or channel.
unpack(table, first?, last?) | The items of a table as separate values.
xpcall(function, handler) | Calls a function without arguments; the handler gets an error before the calls are undone.
_G | The table of all globals.
_VERSION | The version of the language: Lua 5.1.
_GOPHER_LUA_VERSION | The name and version of the interpreter.
_printregs() | Prints the registers of the interpreter, for its developers.
channel.make(size?) | A channel for a number of values that wait.
channel.select(...) | Waits for one of several channels.
coroutine.create(function) | A coroutine that has not started.
coroutine.resume(thread, ...) | Runs a coroutine up to its next yield: true and what it gave, or false and the error.
coroutine.running() | The running coroutine; nil in the main one.
coroutine.status(thread) | suspended, running, normal or dead.
coroutine.wrap(function) | A function that resumes a coroutine and raises its errors.
coroutine.yield(...) | Pauses the coroutine; returns what it is resumed with.
debug.getfenv(value) | The environment of a function, userdata or thread.
debug.getinfo(function, what?) | A table about a function or the call at a level.
debug.getlocal(level, index) | The name and value of a local variable.
debug.getmetatable(value) | The metatable of a value.
debug.getupvalue(function, index) | The name and value of a variable a function keeps.
debug.setfenv(value, table) | Changes the environment of a function, userdata or thread.
debug.setlocal(level, index, value) | Changes a local variable.
debug.setmetatable(value, metatable) | Changes the metatable of any value.
debug.setupvalue(function, index, value) | Changes a variable a function keeps.
debug.traceback(message?, level?) | The calls that are under way, as text.
io.close(file?) | Closes a file.
io.flush() | Writes out what is buffered.
io.input(file?) | The file that io.read reads.
io.lines(name?) | For loops over the lines of a file.
io.open(name, mode?) | Opens a file of the sensor's container; nil and a message when that fails.
io.output(file?) | The file that io.write writes.
io.popen(command, mode?) | Starts a process in the sensor's container.
io.read(...) | Reads from the default input.
io.stderr | The error output of the sensor.
io.stdin | The input of the sensor.
io.stdout | The output of the sensor.
io.tmpfile() | A file for a while.
io.type(value) | file or closed file, nil for anything else.
io.write(...) | Writes strings and numbers to the default output.
math.abs(x) | The absolute value.
math.acos(x) | The arc cosine.
math.asin(x) | The arc sine.
math.atan(x) | The arc tangent.
math.atan2(y, x) | The angle of a point.
math.ceil(x) | The next whole number above.
math.cos(x) | The cosine of an angle in radians.
math.cosh(x) | The hyperbolic cosine.
math.deg(x) | Radians to degrees.
math.exp(x) | e to the power of x.
math.floor(x) | The next whole number below.
math.fmod(x, y) | The rest of a division, with the sign of x.
math.frexp(x) | The fraction in [0.5, 1) and the exponent to base 2.
math.huge | The largest number there is (not infinity).
math.ldexp(fraction, exponent) | The fraction times a power of 2.
math.log(x) | The natural logarithm.
math.log10(x) | The logarithm to base 10.
math.max(x, ...) | The largest argument.
math.min(x, ...) | The smallest argument.
math.mod(x, y) | The rest of a division, with the sign of y.
math.modf(x) | The whole part and the fraction.
math.pi | The number pi.
math.pow(x, y) | x to the power of y.
math.rad(x) | Degrees to radians.
math.random(low?, high?) | A random number in [0, 1), or a whole one from 1 (or low) to high.
math.randomseed(seed) | Has no effect on newer versions of Go.
math.sin(x) | The sine of an angle in radians.
math.sinh(x) | The hyperbolic sine.
math.sqrt(x) | The square root.
math.tan(x) | The tangent of an angle in radians.
math.tanh(x) | The hyperbolic tangent.
os.clock() | Seconds since the sensor started.
os.date(format?, time?) | A date as text, by the letters of strftime that upstream knows; '*t' gives a table, a leading '!' means UTC.
os.difftime(later, earlier) | The difference of two times in seconds.
os.execute(command) | Runs a command in the sensor's container.
os.exit(code?) | Ends the process of the sensor.
os.getenv(name) | An environment variable of the sensor.
os.remove(name) | Deletes a file of the sensor's container.
os.rename(from, to) | Renames a file of the sensor's container.
os.setenv(name, value) | Sets an environment variable of the sensor.
os.setlocale() | Not supported: false.
os.time(table?) | The time in seconds since 1970, now or of a date.
os.tmpname() | A name for a temporary file.
package.config | Separators of paths.
package.cpath | Empty: there are no C libraries.
package.loaded | The modules that are loaded.
package.loaders | The functions that look for a module.
package.loadlib() | Not supported.
package.path | Where modules are looked for.
package.preload | Functions that load a module of a name.
package.seeall(table) | Lets a module see the globals.
string.byte(text, first?, last?) | The bytes of a text as numbers.
string.char(...) | A text of the given bytes.
string.dump() | Not supported.
string.find(text, pattern, start?, plain?) | The first and last place of a match and its captures; nil without one.
string.format(format, ...) | Text by Go's formatting: %s %d %5.2f %q %x …
string.gfind(text, pattern) | The same as gmatch.
string.gmatch(text, pattern) | For loops over all matches.
string.gsub(text, pattern, replacement, limit?) | Replaces matches by a text (%1 is a capture), a field of a table or what a function returns; also gives their number.
string.len(text) | The number of bytes.
string.lower(text) | Lower case, beyond ASCII too.
string.match(text, pattern, start?) | The captures of the first match, or all of it.
string.rep(text, count) | The text several times.
string.reverse(text) | The bytes in reverse.
string.sub(text, first, last?) | A part of a text, by bytes; negative places count from the end.
string.upper(text) | Upper case, beyond ASCII too.
table.concat(table, separator?, first?, last?) | The items as one text.
table.getn(table) | The length of a table.
table.insert(table, place?, value) | Puts in a value, at the end by default.
table.maxn(table) | The largest place that is not nil.
table.remove(table, place?) | Takes out a value, the last by default.
table.sort(table, less?) | Sorts in place; the function says whether its first argument goes before its second.
`;

/** By full name: `pairs`, `string.find`. */
export const catalogue: ReadonlyMap<string, Entry> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line): [string, Entry] => {
      const [signature, text] = line.split(' | ') as [string, string];
      return [/^[\w.]+/.exec(signature)![0], { signature, text }];
    }),
);

/** The members of a library, without its name. */
export function membersOf(library: string): { readonly name: string; readonly entry: Entry }[] {
  return [...catalogue]
    .filter(([name]) => name.startsWith(`${library}.`))
    .map(([name, entry]) => ({ name: name.slice(library.length + 1), entry }));
}

/** The names of the libraries that are tables. */
export const libraries: readonly string[] = [
  'channel',
  'coroutine',
  'debug',
  'io',
  'math',
  'os',
  'package',
  'string',
  'table',
];
