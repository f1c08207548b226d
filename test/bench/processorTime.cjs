/** Required before a program: tells, when it ends, the processor time that its process has taken, in seconds. */
const { writeSync } = require('node:fs');
const process = require('node:process');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, `\nprocessor time ${(user + system) / 1e6}\n`);
});
