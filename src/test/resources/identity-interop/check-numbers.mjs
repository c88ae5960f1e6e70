// A second opinion on numbers with check characters, by a library that shares nothing with the service.
import { readFileSync } from 'node:fs';
import { stdnum } from 'stdnum';
import checksum from 'stdnum/lib/cjs/util/checksum.js';

const judges = {
  resident: (number) => stdnum.CN.ric.validate(number).isValid,
  credit: (number) => stdnum.CN.uscc.validate(number).isValid,
  licence: (number) => checksum.mod11mod10Validate(number),
  card: (number) => checksum.luhnChecksumValidate(number),
  icao: (number) =>
    checksum.weightedSum(number.slice(0, -1), { weights: [7, 3, 1], modulus: 10 }) === Number(number.at(-1)),
};

const asked = JSON.parse(readFileSync(0, 'utf8'));
const verdicts = Object.fromEntries(
  Object.entries(asked).map(([kind, numbers]) => [kind, numbers.map((number) => judges[kind](number))]),
);
process.stdout.write(JSON.stringify(verdicts));
