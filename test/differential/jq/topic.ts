import { Chooser } from '../chooser.ts';
import { dates } from './dates.ts';
import { destructuring } from './destructuring.ts';
import { errors } from './errors.ts';
import { formats } from './formats.ts';
import { literals } from './literals.ts';
import { math } from './math.ts';
import { paths } from './paths.ts';
import { regexps } from './regexps.ts';
import { streams } from './streams.ts';

/** A program about one thing that jq does, from a seed: what programs of all sorts seldom come to. */
export function jqTopic(seed: number): string {
  const choose = new Chooser(seed);
  return choose.one(topics)(choose);
}

/** One thing that jq does. */
export type Topic = (choose: Chooser) => string;

const topics: readonly Topic[] = [
  math,
  math,
  paths,
  paths,
  streams,
  streams,
  destructuring,
  formats,
  errors,
  errors,
  regexps,
  dates,
  literals,
];
