import fc, { type Arbitrary } from 'fast-check';
import { templateFunctions } from '../../../language/embedded/gotemplate/functions.ts';
import type { TemplateFunction } from '../../../language/embedded/gotemplate/function.ts';
import type { Type } from '../../../language/go/type.ts';
import { argument } from './arguments.ts';
import { simple } from './values.ts';

/** A call of each function, alone and at the end of a pipe. */
export function calls(): Arbitrary<string>[] {
  const single = functions.map(call);
  const chained = fc
    .tuple(
      fc.oneof(...single),
      fc.constantFrom(...functions.filter(({ name }) => !sized.has(name) && !/^set$|merge/i.test(name))),
    )
    .chain(([first, { name, type }]) => {
      const params = type.params!.slice(0, Math.max(type.params!.length - 1, 0));
      const small = sized.has(name);
      return fc
        .tuple(...params.map((param) => argument(param, small)))
        .map((values) => `${first} | ${[name, ...values].join(' ')}`);
    });
  return [...single, ...Array.from({ length: 40 }, () => chained)];
}

function call({ name, type }: TemplateFunction): Arbitrary<string> {
  const params = type.params!;
  const small = sized.has(name);
  // A map that is put into itself ends the process of the original.
  const changes = /^set$|merge/i.test(name);
  const one = (param: Type) => {
    const value = name === 'printf' ? simple : argument(param, small);
    return changes && param.kind === 'map' ? value.map((text) => `(deepCopy ${text})`) : value;
  };
  const fixed = (type.variadic ? params.slice(0, -1) : params).map(one);
  const rest = type.variadic ? fc.array(one(params.at(-1)!.elem!), { maxLength: 3 }) : fc.constant([]);
  return fc.tuple(fc.tuple(...fixed), rest, fc.nat(19)).map(([first, more, odd]) => {
    const values = [...first, ...more];
    // Now and then one argument too few, or the last one through the pipe.
    if (odd === 0) values.pop();
    if (odd < 6 && values.length > 0) return `${values.pop()} | ${[name, ...values].join(' ')}`;
    return [name, ...values].join(' ');
  });
}

/** Their answer depends on chance, the network or the order of a map, shows the monotonic clock, or they take long. */
const skipped = new Set(
  'now uuidv4 randAlpha randAlphaNum randNumeric randAscii randBytes randInt shuffle bcrypt htpasswd encryptAES derivePassword genPrivateKey genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey buildCustomCert getHostByName keys values'.split(
    ' ',
  ),
);

/** Their numbers say how much is made. */
const sized = new Set(
  'repeat indent nindent until untilStep seq wrap wrapWith abbrev abbrevboth chunk mustChunk'.split(' '),
);

const functions = [...templateFunctions.values()].filter(({ name }) => !skipped.has(name));
