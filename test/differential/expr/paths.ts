import fc from 'fast-check';

/** Paths of `jsonpath`, most of them sound. */
export function paths(): fc.Arbitrary<string> {
  const step = fc.constantFrom(
    ...`.id .tags .nums .items .nested .k .d .n .v .zz .length .* .. ..v ..n .. [0] [-1] [9] [*] [0,2] [1:] [:2] [::2] [::-1] [-2:] [1:3:1]
      ['n'] ["v"] ['n','v'] ['zz'] [n] [?(@)] [?(@.n)] [?(@.v>1)] [?(@.v<=2.5)] [?(@.n=='a')] [?(@.n=="b")] [?(@.n!='a')] [?(!@.on)]
      [?(@==1||@==3)] [?(@>1&&@<3)] [?(@.n=~'[ab]')] [?(@.v+1>2)] [?(@.v*2==5)] [?($.id==4)] [?(@.n_in_['a','c'])] [?(@_in_$.nums)]
      [?(@.v_not_in_[1])] [?((@.v))] [?(@.v%2==1)] [?(@.v**2>4)] [?(@.v==nil)] [?(@.n=='a'_&&_(@.v==1))] [?(1)] [?('x')] [?()] [(@.length-1)]
      [('n')] [(1)] [(0),(1)] [(1):] [:(2)] [(@.zz)] [?(@.length>1)] [0:'a'] [,] [:] [] [ ] [0 [a:b] ['a'] .['n'] ..['n'] ..[0] ..* . x ' ) ( $ @`
      .split(/\s+/)
      .map((text) => text.replaceAll('_', ' ')),
  );
  const start = fc.constantFrom('$', '$', '$', '$', '@', '', 'x', '$.');
  return fc.tuple(start, fc.array(step, { maxLength: 4 })).map(([first, steps]) => first + steps.join(''));
}
