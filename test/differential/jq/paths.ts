import type { Topic } from './topic.ts';
import { keys, path, values } from './values.ts';

export const paths: Topic = (choose) =>
  `${values(choose)} | ${choose.one([
    () => `getpath(${path(choose)})`,
    () => `try getpath(${path(choose)}) catch .`,
    () => `setpath(${path(choose)}; ${keys(choose)})`,
    () => `try delpaths([${path(choose)}, ${path(choose)}]) catch .`,
    () => `[paths]`,
    () => `[paths(type == "number")]`,
    () => `[getpath(paths(scalars))]`,
    () => `del(.[${keys(choose)}]?)`,
    () => `try del(.[${keys(choose)}], .[${keys(choose)}]) catch .`,
    () => `to_entries`,
    () => `try with_entries(.value |= ${choose.one(['tostring', 'length', '[.]', 'empty'])}) catch .`,
    () =>
      `try (.[${keys(choose)}] ${choose.one(['=', '|=', '+=', '-=', '*=', '/=', '//=', '%='])} ${choose.one(['1', '"x"', 'null', '[9]', '(1, 2)', 'empty'])}) catch .`,
    () => `try (.. ${choose.one(['|=', '+='])} ${choose.one(['.', '1', 'empty', 'tostring'])}) catch .`,
    () =>
      `try (.[${choose.one(['1:', ':1', '1:2', ':-1', '-2:'])}] ${choose.one(['=', '|='])} ${choose.one(['[8, 9]', 'map(.)?', '1', '[]', 'empty'])}) catch .`,
    () => `try pick(.[${keys(choose)}]) catch .`,
    () => `try pick(.a.b[1], .c) catch .`,
    () => `[path(..)]`,
    () => `try path(.[${keys(choose)}] | .[${keys(choose)}]?) catch .`,
    () => `try path(first(.[], .)) catch .`,
    () => `try [path(if . then .[]? else . end)] catch .`,
    () => `try ([limit(3; ..)] | length) catch .`,
    // Not `[.]`: of parts of an array gojq makes a value that holds itself, and dies of writing it.
    () => `try (getpath(${path(choose)}, ${path(choose)}) |= ${choose.one(['1', 'empty', 'length'])}) catch .`,
    () => `map_values(${choose.one(['.', 'empty', '., .', 'tostring'])})?`,
    () => `try (.[] += 1) catch .`,
    () => `try (reduce path(..) as $p (.; setpath($p; getpath($p)))) catch .`,
    () => `try (to_entries | from_entries) catch .`,
    () => `try from_entries catch .`,
  ])()}`;
