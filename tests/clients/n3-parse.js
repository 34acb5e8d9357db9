// Parses a document from memory with n3 and prints the best rate of a few rounds, in MB per second of processor time: node n3-parse.js FORMAT FILE
const { readFileSync } = require('node:fs');
const { Parser } = require('n3');

const [format, file] = process.argv.slice(2);
const bytes = readFileSync(file);
const text = bytes.toString('utf8');

function parse() {
  return new Promise((resolve, reject) => {
    let count = 0;
    new Parser({ format }).parse(text, (error, quad) => {
      if (error) reject(error);
      else if (quad) count++;
      else resolve(count);
    });
  });
}

async function main() {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    if ((await parse()) === 0) throw new Error('nothing was parsed');
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
  }
  console.log((bytes.length / best / 1e6).toFixed(1));
}

main();
