// Writes the script, the schema and the test vectors in docs/verify/. Run after a change of receipts:
// node tools/run.mjs tools/writeVerify.ts
import { writeFileSync } from 'node:fs';
import { schemaText, vectorsText, verifyScript } from './verifyFiles';

writeFileSync('docs/verify/verify.js', await verifyScript());
writeFileSync('docs/verify/receipt.schema.json', schemaText());
writeFileSync('docs/verify/vectors.json', vectorsText());
