import type { TemplateFunction } from '../function.ts';
import { caseFunctions } from './case.ts';
import { certificateFunctions } from './certificates.ts';
import { checksumFunctions } from './checksums.ts';
import { dateFunctions } from './dates.ts';
import { dictFunctions } from './dicts.ts';
import { encodingFunctions } from './encoding.ts';
import { environmentFunctions } from './environment.ts';
import { jsonFunctions } from './json.ts';
import { listFunctions } from './lists.ts';
import { numberFunctions } from './numbers.ts';
import { passwordFunctions } from './passwords.ts';
import { pathFunctions } from './paths.ts';
import { randomFunctions } from './random.ts';
import { regexFunctions } from './regex.ts';
import { semverFunctions } from './semver.ts';
import { stringFunctions } from './strings.ts';
import { textListFunctions } from './text-lists.ts';
import { urlFunctions } from './urls.ts';
import { valueFunctions } from './values.ts';
import { weighed } from '../weigh.ts';

/** Those that go through all of their arguments; those for JSON pay for what they write. */
const walking = new Set(
  `deepCopy mustDeepCopy deepEqual has mustHas uniq mustUniq without mustWithout toString toStrings quote squote cat join
  sortAlpha dict toDecimal`.split(/\s+/),
);

/** Every function of sprig 3.3.0's `FuncMap`. */
export const sprigFunctions: readonly TemplateFunction[] = [
  ...stringFunctions,
  ...textListFunctions,
  ...caseFunctions,
  ...numberFunctions,
  ...listFunctions,
  ...dictFunctions,
  ...valueFunctions,
  ...jsonFunctions,
  ...encodingFunctions,
  ...checksumFunctions,
  ...dateFunctions,
  ...regexFunctions,
  ...semverFunctions,
  ...pathFunctions,
  ...urlFunctions,
  ...randomFunctions,
  ...environmentFunctions,
  ...passwordFunctions,
  ...certificateFunctions,
].map((known) => (walking.has(known.name) ? weighed(known) : known));
