// Reads {"sources": [{"type": "sparql", "value": url}, …], "query": text} from the input and prints the rows as N-Triples terms, sorted.
import { QueryEngine } from '@comunica/query-sparql';

const chunks = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
}

const { sources, query } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const bindings = await new QueryEngine().queryBindings(query, { sources });
const rows = (await bindings.toArray()).map((row) => Object.fromEntries([...row].map(([variable, term]) => [variable.value, term.value])));
process.stdout.write(JSON.stringify(rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()));
