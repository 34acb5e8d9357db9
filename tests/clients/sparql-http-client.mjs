// Reads {"endpoint": url, "update": text, "select": text, "ask": text, "construct": text} from the input and prints what each gives, by form of request.
import ParsingClient from 'sparql-http-client/ParsingClient.js';

const chunks = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
}

const { endpoint, update, select, ask, construct } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const client = new ParsingClient({ endpointUrl: endpoint, updateUrl: endpoint });

// This client posts an update directly with the media type of a query, so only its form is of use.
await client.query.update(update, { operation: 'postUrlencoded' });

const output = {};
for (const operation of ['get', 'postUrlencoded', 'postDirect']) {
  output[operation] = {
    select: (await client.query.select(select, { operation })).map((row) => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value]))),
    ask: await client.query.ask(ask, { operation }),
    construct: [...await client.query.construct(construct, { operation })].length,
  };
}

process.stdout.write(JSON.stringify(output));
