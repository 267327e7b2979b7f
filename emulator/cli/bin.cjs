#!/usr/bin/env node
// Written in the JavaScript of old: it must parse on any Node, because it is what tells the user that theirs is too old.
var floor = [22, 22, 0];
var found = process.versions.node.split('.').map(Number);
var enough = true;
for (var i = 0; i < floor.length; i++) {
  if (found[i] === floor[i]) continue;
  enough = found[i] > floor[i];
  break;
}

if (!enough) {
  console.error(
    'argo-events-local needs Node ' + floor.join('.') + ' or newer; this is Node ' + process.versions.node + ' (' + process.execPath + ').'
  );
  process.exit(1);
}

// node:sqlite still calls itself experimental on Node 22; that is our decision to have made, not the user's to read about.
var emitWarning = process.emitWarning;
process.emitWarning = function (warning) {
  var text = String(warning && warning.message ? warning.message : warning);
  if (text.indexOf('SQLite is an experimental feature') !== 0) emitWarning.apply(process, arguments);
};

// Started by VS Code, it ends with VS Code: the channel between them closes even when VS Code is killed.
if (process.send) {
  process.on('disconnect', function () {
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening must not keep a process alive that has nothing else to do.
  process.channel.unref();
}

// What was compiled is kept for the next start, also by a process that will be killed one day.
var modules = require('node:module');
modules.enableCompileCache();
setTimeout(function () {
  if (modules.flushCompileCache) modules.flushCompileCache();
}, 2000).unref();

if (process.argv[2] === 'language-server') {
  require('../language-server.cjs');
} else {
  import('../emulator/main.mjs').catch(function (error) {
    console.error(error);
    process.exitCode = 70;
  });
}
