/** The event of every generated program. */
export const jqData = JSON.stringify({
  a: 1,
  b: 'str',
  c: [1, 2, 3],
  d: { x: 1, y: [{ z: 'q' }] },
  n: null,
  t: true,
  f: -1.5,
  items: [
    { name: 'p', v: 2, tags: ['t1', 't2'] },
    { name: 'q', v: 1, tags: [] },
    { name: 'r', v: 3, on: true },
  ],
  u: 'é😀 x',
  z: 0,
  big: 9007199254740992,
  js: '{"k":[1.0,2e3]}',
  date: '2015-03-05T23:51:47Z',
});
