package bank.depository.apispec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.Tools;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmissionQueries;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.AdmittedPlatforms.Admitted;
import bank.depository.platform.Environment;
import bank.depository.platform.PlatformKeyId;
import bank.depository.platform.ProveKey;
import bank.depository.platform.RegisterKey;
import bank.depository.shared.DatabaseRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's own client, as an outside engineer would run it, against the running service. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class GuideExampleTest {

  private static final Path CLIENT = Path.of("docs", "integration-guide", "example", "call.mjs");
  private static final int TIMEOUT_SECONDS = 60;

  @TestHTTPResource("/")
  URI service;

  @Inject AdmittedPlatforms platforms;
  @Inject RegisterKey registerKey;
  @Inject ProveKey proveKey;
  @Inject AdmissionQueries queries;

  @TempDir Path folder;

  private record Ended(int status, String output) {}

  @Test
  @Requirement(value = "API-01", says = "a platform connects directly")
  void aKeyOfTheUsualKindAsksInstructsAndIsRefused() throws Exception {
    Path node = Tools.NODE.orSkip();
    KeyPair pair = p256();
    Path key =
        Files.writeString(
            folder.resolve("key.pem"), pem("PRIVATE", pair.getPrivate().getEncoded()));
    String keyId = registered(pair);

    Ended asked = run(node, key, keyId, "GET", "/v1/business-day");
    Ended refused =
        run(
            node,
            key,
            keyId,
            "POST",
            "/v1/project-raisings",
            "20260105-GUIDE-1",
            "{\"project_no\":\"nothing\"}");
    Ended unsigned = run(node, key, "1001-0123456789abcdef", "GET", "/v1/business-day");

    assertTrue(asked.status() == 0 && asked.output().contains("business_day"), asked.output());
    assertTrue(refused.output().contains("\"PROJECT_UNKNOWN\""), refused.output());
    assertEquals(1, refused.status());
    assertTrue(unsigned.output().contains("\"KEY_UNKNOWN\""), unsigned.output());
  }

  private String registered(KeyPair pair) {
    Admitted platform = AtOnce.asRequest(() -> platforms.live(Environment.SANDBOX));
    return AtOnce.asRequest(() -> DatabaseRole.STAFF.call(() -> registered(platform, pair)));
  }

  private String registered(Admitted platform, KeyPair pair) {
    Instant now = Instant.now();
    PlatformKeyId id =
        registerKey.handle(
            platform.maker(),
            new RegisterKey.Command(
                platform.id(),
                pem("PUBLIC", pair.getPublic().getEncoded()),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(1))));
    String challenge =
        queries.handle(platform.id()).keys().stream()
            .filter(key -> key.id().equals(id))
            .findFirst()
            .orElseThrow()
            .challenge();
    proveKey.handle(
        platform.maker(), new ProveKey.Command(platform.id(), id, signed(pair, challenge)));
    return id.value();
  }

  private Ended run(Path node, Path key, String keyId, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(node.toString(), CLIENT.toString()));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    String base = service.toString().replaceFirst("/$", "");
    builder.environment().put("BANK_URL", base);
    builder
        .environment()
        .put(
            "BANK_PUBLIC_URL",
            ConfigProvider.getConfig().getValue("depository.public-url", String.class));
    builder.environment().put("KEY_ID", keyId);
    builder.environment().put("KEY_FILE", key.toString());
    Process process = builder.redirectOutput(output.toFile()).start();
    assertTrue(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS));
    return new Ended(process.exitValue(), Files.readString(output));
  }

  private static KeyPair p256() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static String signed(KeyPair pair, String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String what, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n".formatted(what, base64, what);
  }
}
