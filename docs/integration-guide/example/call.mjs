// Sends one signed request to the bank and checks the signature of its answer. Needs Node 18 or newer and nothing else.
//
//   openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out key.pem
//   export BANK_URL=https://sandbox.depository.bank.example KEY_ID=1001-0123456789abcdef KEY_FILE=key.pem
//   node call.mjs GET /v1/business-day
//   node call.mjs POST /v1/deposits 20260105-000002 '{"customer_no":"L-1001","amount_fen":100,"return_url":"https://…"}'
//
// BANK_PUBLIC_URL is the address that signatures cover, where you reach the bank by another one. The private key here is
// P-256 (ecdsa-p256-sha256). Exit status: 0 done or taken, 1 refused, 2 unknown (ask for the order), 3 not the bank's answer.
import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { BANK_URL, BANK_PUBLIC_URL = BANK_URL, KEY_ID, KEY_FILE } = process.env;
const [method, path, requestNo, body = ''] = process.argv.slice(2);
const key = createPrivateKey(readFileSync(KEY_FILE));
const target = BANK_PUBLIC_URL + path;

const digestOf = (bytes) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
const baseOf = (lines, parameters) =>
  [...lines.map(([name, value]) => `${name}: ${value}`), `"@signature-params": ${parameters}`].join('\n');

function signedHeaders() {
  const headers = {};
  const lines = [['"@method"', method], ['"@target-uri"', target]];
  if (method === 'POST') {
    headers['content-digest'] = digestOf(body);
    headers['content-type'] = 'application/json';
    headers['idempotency-key'] = requestNo;
    for (const name of Object.keys(headers)) lines.push([`"${name}"`, headers[name]]);
  }
  const now = Math.floor(Date.now() / 1000);
  const covered = lines.map(([name]) => name).join(' ');
  const nonce = randomBytes(16).toString('base64url');
  const parameters =
    `(${covered});created=${now};expires=${now + 120};nonce="${nonce}";keyid="${KEY_ID}";tag="depository-request"`;
  const signature = sign('sha256', Buffer.from(baseOf(lines, parameters)), { key, dsaEncoding: 'ieee-p1363' });
  headers['signature-input'] = `sig=${parameters}`;
  headers['signature'] = `sig=:${signature.toString('base64')}:`;
  return headers;
}

async function isFromTheBank(answer, bytes) {
  const [, parameters, keyId] =
    /^[a-z0-9_-]+=(\(.*keyid="([^"]+)".*)$/.exec(answer.headers.get('signature-input') ?? '') ?? [];
  const digest = answer.headers.get('content-digest');
  if (!parameters || digest !== digestOf(bytes)) return false;
  const { keys } = await (await fetch(`${BANK_URL}/v1/bank-keys`)).json();
  const bankKey = keys.find((one) => one.key_id === keyId && one.purpose === 'ANSWER');
  const lines = [
    ['"@status"', answer.status],
    ['"content-digest"', digest],
    ['"@method";req', method],
    ['"@target-uri";req', target],
  ];
  const signature = Buffer.from(/=:(.*):$/.exec(answer.headers.get('signature'))[1], 'base64');
  return bankKey && verify(null, Buffer.from(baseOf(lines, parameters)), createPublicKey(bankKey.public_key), signature);
}

let answer;
let bytes;
try {
  answer = await fetch(BANK_URL + path, { method, headers: signedHeaders(), body: method === 'POST' ? body : undefined });
  bytes = Buffer.from(await answer.arrayBuffer());
} catch (failure) {
  console.error(`no answer (${failure.message}): the outcome is unknown, ask GET /v1/orders/${requestNo ?? '…'}`);
  process.exit(2);
}
if (!(await isFromTheBank(answer, bytes))) {
  console.error(`status ${answer.status}, but not signed by the bank: believe nothing of it`);
  process.exit(3);
}
console.log(answer.status, bytes.toString('utf8'));
process.exit(answer.status < 300 ? 0 : answer.status < 500 ? 1 : 2);
