package bank.depository.crypto.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerificationKeyTest {

  private static void assertUnusable(Executable reading) {
    Refusal refusal = assertThrows(Refusal.class, reading);
    assertEquals(ErrorCode.SIGNING_KEY_UNUSABLE, refusal.code());
  }

  private static byte[] rsa(int bits) throws Exception {
    RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
    generator.init(
        new RSAKeyGenerationParameters(BigInteger.valueOf(65537), new SecureRandom(), bits, 80));
    return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
            generator.generateKeyPair().getPublic())
        .getEncoded();
  }

  @Test
  void aShortRsaKeyIsRefused() throws Exception {
    byte[] weak = rsa(2040);
    assertUnusable(() -> VerificationKey.fromSpki(weak));
    assertEquals(
        SignatureAlgorithm.RSA_PSS_SHA512, VerificationKey.fromSpki(rsa(2048)).algorithm());
  }

  @Test
  void anEd25519KeyWithAPartOfSmallOrderIsRefused() {
    byte[] neutral = new byte[32];
    neutral[0] = 1;
    byte[] ofOrderEight =
        HexFormat.of().parseHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
    // A key of full order with a part of small order in it.
    byte[] mixed =
        HexFormat.of().parseHex("cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d");
    assertUnusable(() -> VerificationKey.fromRaw(SignatureAlgorithm.ED25519, mixed));
    assertUnusable(() -> VerificationKey.fromRaw(SignatureAlgorithm.ED25519, neutral));
    assertUnusable(() -> VerificationKey.fromRaw(SignatureAlgorithm.ED25519, ofOrderEight));
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureAlgorithm.class,
      names = {"ECDSA_P256_SHA256", "SM2_SM3"})
  void aPointOffTheCurveIsRefused(SignatureAlgorithm algorithm) {
    byte[] spki = SigningKey.generate(algorithm).verificationKey().spki();
    byte[] point = Arrays.copyOfRange(spki, spki.length - 65, spki.length);
    assertEquals(algorithm, VerificationKey.fromRaw(algorithm, point).algorithm());

    point[64] ^= 1;
    assertUnusable(() -> VerificationKey.fromRaw(algorithm, point));
  }

  @Test
  void anotherCurveIsRefused() {
    // secp256k1, generator point
    byte[] spki =
        HexFormat.of()
            .parseHex(
                "3056301006072a8648ce3d020106052b8104000a034200"
                    + "0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
                    + "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8");
    assertUnusable(() -> VerificationKey.fromSpki(spki));
  }

  @Test
  void whatIsNoPublicKeyIsRefused() {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
    assertUnusable(() -> VerificationKey.fromPem(key.pem()));
    assertUnusable(() -> VerificationKey.fromPem("no key"));
    assertUnusable(() -> VerificationKey.fromSpki(new byte[] {1, 2, 3}));
    assertUnusable(() -> VerificationKey.fromRaw(SignatureAlgorithm.RSA_PSS_SHA512, new byte[65]));
  }

  @Test
  void aSignatureOfAnyShapeIsAnsweredYesOrNo() {
    byte[] message = {1};
    for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
      VerificationKey key = SigningKey.generate(algorithm).verificationKey();
      for (int length : new int[] {0, 1, 63, 64, 65, 70, 256, 384, 1000}) {
        assertEquals(false, key.verifies(message, new byte[length]));
      }
    }
  }
}
