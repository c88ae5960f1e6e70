// A platform's client: checks each answer as it came, and once more with another status.
import { readFileSync } from 'node:fs';
import signatures from 'http-message-signatures';
import smCrypto from 'sm-crypto-v2';

const { httpbis, createVerifier } = signatures;
const { sm2 } = smCrypto;
const { uri, answers } = JSON.parse(readFileSync(0, 'utf8'));

function verifier({ alg, pem, point }) {
  return alg === 'sm2-sm3'
    ? async (data, signature) =>
        sm2.doVerifySignature(data, signature.toString('hex'), point, { der: true, hash: true })
    : createVerifier(pem, alg);
}

const verdicts = {};
for (const answer of answers) {
  const check = (status) =>
    httpbis.verifyMessage(
      {
        keyLookup: async () => ({ id: 'k', algs: [answer.alg], verify: verifier(answer) }),
        requiredParams: ['created', 'expires', 'nonce', 'keyid', 'tag'],
        requiredFields: ['@status', 'content-digest'],
      },
      { status, headers: answer.headers },
      { method: 'POST', url: uri, headers: {} },
    );
  verdicts[answer.alg] = { asSent: await check(202), altered: await check(200) };
}
process.stdout.write(JSON.stringify(verdicts));
