// Stems the words of stdin, one a line, with what the Snowball compiler made: node snowball-stem.mjs french|dutch|english
import { readFileSync } from 'node:fs';
import snowball from 'snowball-stemmers';

const stemmer = snowball.newStemmer(process.argv[2]);
const words = readFileSync(0, 'utf8').split('\n').filter(Boolean);
console.log(words.map(word => stemmer.stem(word)).join('\n'));
