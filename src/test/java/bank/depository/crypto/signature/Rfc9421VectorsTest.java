package bank.depository.crypto.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.crypto.signature.MessageComponents.Answer;
import bank.depository.crypto.signature.MessageComponents.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parser;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 9421, appendix B, for the algorithms of the platform interface. */
class Rfc9421VectorsTest {

  private static final VerificationKey RSA_PSS =
      VerificationKey.fromPem(
          """
          -----BEGIN PUBLIC KEY-----
          MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr4tmm3r20Wd/PbqvP1s2
          +QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct+Lh1GH45x28Rw3Ry53mm+
          oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHq
          gDsznjPFmTOtCEcN2Z1FpWgchwuYLPL+Wokqltd11nqqzi+bJ9cvSKADYdUAAN5W
          Utzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4
          aOT9v6d+nb4bnNkQVklLQ3fVAvJm+xdDOp9LCNCN48V2pnDOkFV6+U9nV5oyc6XI
          2wIDAQAB
          -----END PUBLIC KEY-----
          """);

  private static final VerificationKey ECC_P256 =
      VerificationKey.fromPem(
          """
          -----BEGIN PUBLIC KEY-----
          MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf
          w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==
          -----END PUBLIC KEY-----
          """);

  private static final VerificationKey ED25519 =
      VerificationKey.fromPem(
          """
          -----BEGIN PUBLIC KEY-----
          MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=
          -----END PUBLIC KEY-----
          """);

  private static final SigningKey ED25519_PRIVATE =
      SigningKey.fromPem(
          """
          -----BEGIN PRIVATE KEY-----
          MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
          -----END PRIVATE KEY-----
          """);

  private static final String REQUEST_DIGEST =
      "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";

  private static final Request REQUEST =
      new Request(
          "POST",
          "https://example.com/foo?param=Value&Pet=dog",
          HeaderLookup.of(
              Map.of(
                  "Date", List.of("Tue, 20 Apr 2021 02:07:55 GMT"),
                  "Content-Type", List.of("application/json"),
                  "Content-Digest", List.of(REQUEST_DIGEST),
                  "Content-Length", List.of("18"))));

  private static final Answer ANSWER =
      new Answer(
          200,
          HeaderLookup.of(
              Map.of(
                  "Date", List.of("Tue, 20 Apr 2021 02:07:56 GMT"),
                  "Content-Type", List.of("application/json"),
                  "Content-Digest",
                      List.of(
                          "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:"),
                  "Content-Length", List.of("23"))),
          REQUEST);

  private static String base(MessageComponents message, String input) throws SignatureFault {
    InnerList list = Parser.parseInnerList(input);
    List<CoveredComponent> components = new ArrayList<>();
    for (Item<?> item : list.get()) {
      components.add(CoveredComponent.parse(item));
    }
    assertEquals(input, list.serialize());
    return SignedText.of(message, components, list.serialize());
  }

  private static boolean fits(VerificationKey key, String base, String signature) {
    return key.verifies(
        base.getBytes(StandardCharsets.US_ASCII), Base64.getDecoder().decode(signature));
  }

  @Test
  void b21MinimalSignatureUsingRsaPss() throws Exception {
    String base =
        base(
            REQUEST,
            "();created=1618884473;keyid=\"test-key-rsa-pss\";nonce=\"b3k2pp5k7z-50gnwp.yemd\"");
    assertTrue(
        fits(
            RSA_PSS,
            base,
            "d2pmTvmbncD3xQm8E9ZV2828BjQWGgiwAaw5bAkgibUopemLJcWDy/lkbbHAve4c"
                + "RAtx31Iq786U7it++wgGxbtRxf8Udx7zFZsckzXaJMkA7ChG52eSkFxykJeNqsrW"
                + "H5S+oxNFlD4dzVuwe8DhTSja8xxbR/Z2cOGdCbzR72rgFWhzx2VjBqJzsPLMIQKh"
                + "O4DGezXehhWwE56YCE+O6c0mKZsfxVrogUvA4HELjVKWmAvtl6UnCh8jYzuVG5WS"
                + "b/QEVPnP5TmcAnLH1g+s++v6d4s8m0gCw1fV5/SITLq9mhho8K3+7EPYTU8IU1bL"
                + "hdxO5Nyt8C8ssinQ98Xw9Q=="));
  }

  /** The contract has no use for {@code @query-param}; the signature itself is checked. */
  @Test
  void b22SelectiveCoverageUsingRsaPss() {
    String parameters =
        "(\"@authority\" \"content-digest\" \"@query-param\";name=\"Pet\")"
            + ";created=1618884473;keyid=\"test-key-rsa-pss\";tag=\"header-example\"";
    String base =
        "\"@authority\": example.com\n\"content-digest\": "
            + REQUEST_DIGEST
            + "\n\"@query-param\";name=\"Pet\": dog\n\"@signature-params\": "
            + parameters;
    assertTrue(
        fits(
            RSA_PSS,
            base,
            "LjbtqUbfmvjj5C5kr1Ugj4PmLYvx9wVjZvD9GsTT4F7GrcQEdJzgI9qHxICagShL"
                + "RiLMlAJjtq6N4CDfKtjvuJyE5qH7KT8UCMkSowOB4+ECxCmT8rtAmj/0PIXxi0A0"
                + "nxKyB09RNrCQibbUjsLS/2YyFYXEu4TRJQzRw1rLEuEfY17SARYhpTlaqwZVtR8N"
                + "V7+4UKkjqpcAoFqWFQh62s7Cl+H2fjBSpqfZUJcsIk4N6wiKYd4je2U/lankenQ9"
                + "9PZfB4jY3I5rSV2DSBVkSFsURIjYErOs0tFTQosMTAoxk//0RoKUqiYY8Bh0aaUE"
                + "b0rQl3/XaVe4bXTugEjHSw=="));
    assertThrows(SignatureFault.class, () -> base(REQUEST, parameters));
  }

  @Test
  void b23FullCoverageUsingRsaPss() throws Exception {
    String base =
        base(
            REQUEST,
            "(\"date\" \"@method\" \"@path\" \"@query\" \"@authority\" \"content-type\""
                + " \"content-digest\" \"content-length\")"
                + ";created=1618884473;keyid=\"test-key-rsa-pss\"");
    assertTrue(
        fits(
            RSA_PSS,
            base,
            "bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5MR6f"
                + "b0Kh1rIRASVxFkeGt683+qRpRRU5p2voTp768ZrCUb38K0fUxN0O0iC59DzYx8DF"
                + "ll5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNmvKiLJH1pFkh/aYA2HXXZzN"
                + "BXmIkoQoLd7YfW91kE9o/CCoC1xMy7JA1ipwvKvfrs65ldmlu9bpG6A9BmzhuzF8"
                + "Eim5f8ui9eH8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5ZJzSRxpJyoEZAF"
                + "L2FUo5fTIztsDZKEgM4cUA=="));
  }

  @Test
  void b24AnswerUsingEcdsa() throws Exception {
    String base =
        base(
            ANSWER,
            "(\"@status\" \"content-type\" \"content-digest\" \"content-length\")"
                + ";created=1618884473;keyid=\"test-key-ecc-p256\"");
    assertTrue(
        fits(
            ECC_P256,
            base,
            "wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDA"
                + "Uy5eCdlYUEkLIj+32oiasw=="));
  }

  @Test
  void b26RequestUsingEd25519() throws Exception {
    String base =
        base(
            REQUEST,
            "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
                + ";created=1618884473;keyid=\"test-key-ed25519\"");
    String signature =
        "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";
    assertTrue(fits(ED25519, base, signature));
    assertArrayEquals(
        Base64.getDecoder().decode(signature),
        ED25519_PRIVATE.sign(base.getBytes(StandardCharsets.US_ASCII)));
    assertEquals(ED25519, ED25519_PRIVATE.verificationKey());
  }

  @Test
  void b3RequestBehindATlsTerminatingProxyUsingEcdsa() throws Exception {
    Request request =
        new Request(
            "POST",
            "https://service.internal.example/foo?param=Value&Pet=dog",
            HeaderLookup.of(
                Map.of(
                    "Client-Cert",
                    List.of(
                        ":MIIBqDCCAU6gAwIBAgIBBzAKBggqhkjOPQQDAjA6MRswGQYDVQQKDBJMZXQncyBBdXRo"
                            + "ZW50aWNhdGUxGzAZBgNVBAMMEkxBIEludGVybWVkaWF0ZSBDQTAeFw0yMDAxMTQyMjU1"
                            + "MzNaFw0yMTAxMjMyMjU1MzNaMA0xCzAJBgNVBAMMAkJDMFkwEwYHKoZIzj0CAQYIKoZI"
                            + "zj0DAQcDQgAE8YnXXfaUgmnMtOXU/IncWalRhebrXmckC8vdgJ1p5Be5F/3YC8OthxM4"
                            + "+k1M6aEAEFcGzkJiNy6J84y7uzo9M6NyMHAwCQYDVR0TBAIwADAfBgNVHSMEGDAWgBRm"
                            + "3WjLa38lbEYCuiCPct0ZaSED2DAOBgNVHQ8BAf8EBAMCBsAwEwYDVR0lBAwwCgYIKwYB"
                            + "BQUHAwIwHQYDVR0RAQH/BBMwEYEPYmRjQGV4YW1wbGUuY29tMAoGCCqGSM49BAMCA0gA"
                            + "MEUCIBHda/r1vaL6G3VliL4/Di6YK0Q6bMjeSkC3dFCOOB8TAiEAx/kHSB4urmiZ0NX5"
                            + "r5XarmPk0wmuydBVoU4hBVZ1yhk=:"))));
    String base =
        base(
            request,
            "(\"@path\" \"@query\" \"@method\" \"@authority\" \"client-cert\")"
                + ";created=1618884473;keyid=\"test-key-ecc-p256\"");
    assertTrue(
        fits(
            ECC_P256,
            base,
            "xVMHVpawaAC/0SbHrKRs9i8I3eOs5RtTMGCWXm/9nvZzoHsIg6Mce9315T6xoklyy0yzhD9ah4JHRwMLOgmizw=="));
  }
}
