// Reads {"documents": {url: text}, "context": {url: text}} from the input and prints {url: N-Quads}.
import jsonld from 'jsonld';

const chunks = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
}

const input = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const documentLoader = async (url) => {
  if (!(url in input.context)) {
    throw new Error(`the document asks for ${url}, which was not served`);
  }

  return { contextUrl: null, documentUrl: url, document: JSON.parse(input.context[url]) };
};

const output = {};
for (const [url, text] of Object.entries(input.documents)) {
  output[url] = await jsonld.toRDF(JSON.parse(text), { base: url, documentLoader, format: 'application/n-quads', safe: true });
}

process.stdout.write(JSON.stringify(output));
