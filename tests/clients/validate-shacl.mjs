// Reads {"shapes": N-Quads, "data": {name: N-Quads}} from the input and prints {name: [{focus, path, value, shape, component, severity}]}; graphs are merged.
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import environment from 'rdf-validate-shacl/src/defaultEnv.js';

const chunks = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
}

const input = JSON.parse(Buffer.concat(chunks).toString('utf8'));

// The default dataset has no index: a store of n3 answers in time.
const factory = Object.create(environment, { dataset: { value: (quads) => new Store(quads) } });
const read = (text) => {
  const store = new Store();
  for (const { subject, predicate, object } of new Parser({ format: 'N-Quads', blankNodePrefix: '' }).parse(text)) {
    store.addQuad(subject, predicate, object);
  }

  return store;
};

// It knows no SPARQL constraints: those are run elsewhere.
const shapes = new Store([...read(input.shapes)].filter(({ predicate }) => predicate.value !== 'http://www.w3.org/ns/shacl#sparql'));
const output = {};
for (const [name, text] of Object.entries(input.data)) {
  const report = await new SHACLValidator(shapes, { factory }).validate(read(text));
  output[name] = report.results.map((result) => ({
    focus: result.focusNode?.value ?? '',
    path: result.path?.value ?? '',
    value: result.value?.value ?? '',
    shape: result.sourceShape?.value ?? '',
    component: result.sourceConstraintComponent?.value ?? '',
    severity: result.severity?.value ?? '',
  }));
}

process.stdout.write(JSON.stringify(output));
