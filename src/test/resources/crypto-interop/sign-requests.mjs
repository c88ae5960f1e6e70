// A platform's client: signs one request with each key it is given.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import signatures from 'http-message-signatures';
import smCrypto from 'sm-crypto-v2';

const { httpbis, createSigner } = signatures;
const { sm2 } = smCrypto;
const { uri, body, keys } = JSON.parse(readFileSync(0, 'utf8'));

function sm2Signer() {
  const pair = sm2.generateKeyPairHex();
  const sign = async (data) =>
    Buffer.from(sm2.doSignature(data, pair.privateKey, { der: true, hash: true }), 'hex');
  return { publicKey: pair.publicKey, key: { id: 'k', alg: 'sm2-sm3', sign } };
}

const signed = {};
for (const { alg, pem } of keys) {
  const signer = alg === 'sm2-sm3' ? sm2Signer() : { key: createSigner(pem, alg, 'k') };
  const message = await httpbis.signMessage(
    {
      key: signer.key,
      fields: ['@method', '@target-uri', 'content-digest', 'content-type', 'idempotency-key'],
      params: ['created', 'expires', 'nonce', 'keyid', 'alg', 'tag'],
      paramValues: { nonce: randomBytes(16).toString('base64'), tag: 'depository-request' },
    },
    {
      method: 'POST',
      url: uri,
      headers: {
        'content-digest': `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
        'content-type': 'application/json',
        'idempotency-key': '20170714-000001',
      },
    },
  );
  signed[alg] = { headers: message.headers, publicKey: signer.publicKey };
}
process.stdout.write(JSON.stringify(signed));
