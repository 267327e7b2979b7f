import { type TemplateFunction, define } from '../function.ts';
import { parseConstraints, satisfies } from './constraint.ts';
import { parseVersion } from './version.ts';

/** Semantic versions. */
export const semverFunctions: readonly TemplateFunction[] = [
  define(
    'semver text',
    'func(string) (*semver.Version, error)',
    'Reads a version; its parts are .Major, .Minor, .Patch, .Prerelease and .Metadata.',
    ([text]) => parseVersion(text as string),
  ),
  define(
    'semverCompare constraint version',
    'func(string, string) (bool, error)',
    'True when the version satisfies the constraint: ^1.2, >=1.0 <2, ~1.4 || 2.x.',
    ([constraint, version]) => {
      const constraints = parseConstraints(constraint as string);
      return satisfies(parseVersion(version as string).parts, constraints);
    },
  ),
];
