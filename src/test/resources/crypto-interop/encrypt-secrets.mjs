// A browser: encrypts each secret to the session's key.
import { readFileSync } from 'node:fs';
import smCrypto from 'sm-crypto-v2';

const { publicKey, secrets } = JSON.parse(readFileSync(0, 'utf8'));
const ciphertexts = secrets.map((secret) => smCrypto.sm2.doEncrypt(secret, publicKey, 1));
process.stdout.write(JSON.stringify(ciphertexts));
