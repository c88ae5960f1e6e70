package bank.depository.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.crypto.Keys;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.TransferKind;
import bank.depository.lending.AtOnce;
import bank.depository.payment.PaymentWorld;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.SignedCalls;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day's check files as a platform fetches and proves them, with nothing of the bank's code. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class CheckFileTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> MOVEMENTS = List.of("DEPOSITS", "WITHDRAWALS", "TRANSFERS");

  @TestHTTPResource("/")
  URI service;

  @Inject PaymentWorld world;
  @Inject AdmittedPlatforms admitted;
  @Inject EndBusinessDay endBusinessDay;
  @Inject Keys keys;
  @Inject CheckFileLinks links;

  private final HttpClient http = HttpClient.newHttpClient();
  private SignedCalls calls;
  private String lender = "";
  private String other = "";

  @BeforeEach
  void aDayOfBusiness() {
    AdmittedPlatforms.Admitted platform = AtOnce.asRequest(admitted::liveAtTheCore);
    world.takePlace(platform.id());
    calls = new SignedCalls(service, platform);
    lender = world.customer(150_000);
    other = world.customer(90_000);
    world.withdraw(lender, 30_000);
    world.withdraw(other, 444_401 - 400_000);
    world.takeFee(lender, 700);
  }

  @Test
  @Requirement(
      value = "REC-07",
      says =
          "check files are one per day and kind, complete, with count, sum, running balance, digest and signature")
  @Requirement(value = "REC-02", says = "transactions are reconciled daily with each platform")
  @Requirement(value = "REC-03", says = "balances are reconciled daily, sub-account by sub-account")
  void filesAreWhatTheirManifestsSayAndLeadFromBalanceToBalance() throws Exception {
    LocalDate first = world.day();
    end(first);
    world.withdraw(lender, 20_000);
    world.deposit(other, 5_000);
    end(first.plusDays(1));

    Map<String, Long> running = new TreeMap<>();
    for (LocalDate day : List.of(first, first.plusDays(1))) {
      Map<String, Long> moved = new TreeMap<>(running);
      for (String kind : MOVEMENTS) {
        for (String[] line : lines(day, kind)) {
          move(moved, line[4], -Long.parseLong(line[6]));
          move(moved, line[5], Long.parseLong(line[6]));
        }
      }
      running.clear();
      for (String[] line : lines(day, "BALANCES")) {
        running.put(line[0], Long.parseLong(line[2]));
      }
      assertEquals(moved, running, "the movements of " + day + " explain its balances");
    }
    assertEquals(150_000 - 30_000 - 700 - 20_000, running.get(lender));
  }

  private static void move(Map<String, Long> balances, String customer, long fen) {
    if (!customer.isEmpty()) {
      balances.merge(customer, fen, Long::sum);
    }
  }

  @Test
  void theRunningBalanceStandsBesideEachMovement() throws Exception {
    LocalDate day = world.day();
    end(day);

    for (String[] line : lines(day, "WITHDRAWALS")) {
      boolean isLenders = line[4].equals(lender);
      assertEquals(isLenders ? "120000" : "45599", line[7], String.join(",", line));
      assertEquals("", line[8]);
    }
    for (String[] line : lines(day, "TRANSFERS")) {
      assertEquals("PLATFORM_FEE", line[2]);
      assertEquals("119300", line[7]);
    }
  }

  @Test
  @Requirement(value = "REC-07", says = "check files of any past day are given again")
  void aPastDaysFilesAreTheSameForEver() throws Exception {
    LocalDate day = world.day();
    end(day);
    Map<String, byte[]> before = new TreeMap<>();
    for (CheckFileKind kind : CheckFileKind.values()) {
      before.put(kind.name(), proven(day, kind.name()));
    }
    for (int i = 1; i <= 2; i++) {
      world.deposit(lender, 1_000);
      world.withdraw(other, 500);
      world.customer(7_000);
      end(day.plusDays(i));
    }

    for (CheckFileKind kind : CheckFileKind.values()) {
      assertTrue(Arrays.equals(before.get(kind.name()), proven(day, kind.name())), kind.name());
    }
  }

  @Test
  void everyMovementOfACustomersMoneyIsInOneFile() {
    for (TransferKind kind : TransferKind.values()) {
      boolean isCustomers =
          kind.debit() == AccountKind.SUB_ACCOUNT || kind.credit() == AccountKind.SUB_ACCOUNT;
      long files =
          Arrays.stream(CheckFileKind.values())
              .filter(file -> file.transfers().contains(kind))
              .count();
      assertEquals(isCustomers ? 1 : 0, files, kind.name());
    }
  }

  @Test
  void aDayThatIsNotSealedHasNoFiles() {
    SignedCalls.Answer answer = calls.get("/v1/check-files/" + world.day() + "/DEPOSITS");
    assertEquals(404, answer.status());
    assertEquals("CHECK_FILE_NOT_READY", answer.body().path("code").asText());
  }

  @Test
  @Requirement(value = "API-06", says = "the business day can be moved")
  void aSandboxPlatformMovesItsOwnDay() {
    LocalDate day = world.day();
    String tomorrow = "{\"business_day\":\"" + day.plusDays(1) + "\"}";
    assertEquals(
        409, calls.post("/v1/sandbox/day-ends", world.number("day-end"), tomorrow).status());
    String number = world.number("day-end");

    SignedCalls.Answer asked =
        calls.post("/v1/sandbox/day-ends", number, "{\"business_day\":\"" + day + "\"}");

    assertEquals(202, asked.status(), asked.body()::toString);
    PaymentWorld.await(
        "the end of the day",
        () -> calls.get("/v1/orders/" + number).body().path("state").asText().equals("SUCCEEDED"));
    assertEquals(
        day.plusDays(1).toString(),
        calls.get("/v1/business-day").body().path("business_day").asText());
    JsonNode equations = calls.get("/v1/control-reconciliations/" + day).body().path("equations");
    assertEquals(2, equations.size());
    equations.forEach(
        equation -> assertTrue(equation.path("agrees").asBoolean(), equation::toString));
  }

  @Test
  void anAddressLeadsToItsFileForTenMinutesAndNowhereElse() throws Exception {
    LocalDate day = world.day();
    end(day);
    String url = manifest(day, "DEPOSITS").path("url").asText();
    String ticket = url.substring(url.lastIndexOf('/') + 1);

    assertEquals(200, fetched(ticket).statusCode());
    assertEquals(404, fetched(ticket.substring(0, ticket.length() - 1) + "A").statusCode());
    assertEquals(404, fetched("A" + ticket.substring(1)).statusCode());
    CheckFileLinks.Target target = links.open(ticket);
    assertEquals(
        new CheckFileLinks.Target(world.platform(), day, CheckFileKind.DEPOSITS, 1), target);
    Instant expires = Instant.parse(manifest(day, "DEPOSITS").path("url_expires_at").asText());
    assertEquals(target, at(expires.minusSeconds(60)).open(ticket));
    assertEquals(
        ErrorCode.FILE_LINK_EXPIRED,
        assertThrows(Refusal.class, () -> at(expires.plusSeconds(1)).open(ticket)).code());
    assertTrue(Duration.between(Instant.now(), expires).toMinutes() <= 10);
  }

  private CheckFileLinks at(Instant instant) {
    return new CheckFileLinks(keys, "http://here", Clock.fixed(instant, ZoneOffset.UTC));
  }

  private void end(LocalDate day) {
    DatabaseRole.JOBS.run(
        () ->
            AtOnce.asRequest(
                () -> {
                  endBusinessDay.end(world.platform(), day);
                  return day;
                }));
  }

  private List<String[]> lines(LocalDate day, String kind) throws Exception {
    return new String(proven(day, kind), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  /** The file, held against its manifest, and the manifest against the bank's published key. */
  private byte[] proven(LocalDate day, String kind) throws Exception {
    JsonNode manifest = manifest(day, kind);
    String url = manifest.path("url").asText();
    HttpResponse<byte[]> file = fetched(url.substring(url.lastIndexOf('/') + 1));
    byte[] bytes = file.body();
    assertEquals(200, file.statusCode());
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
    SM3Digest sm3 = new SM3Digest();
    sm3.update(bytes, 0, bytes.length);
    byte[] sm3Out = new byte[sm3.getDigestSize()];
    sm3.doFinal(sm3Out, 0);
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().skip(1).toList();
    int amount = kind.equals("BALANCES") ? 2 : 6;
    long sum = lines.stream().mapToLong(line -> Long.parseLong(line.split(",", -1)[amount])).sum();

    String signed =
        "platform_id=%s\nbusiness_day=%s\nkind=%s\nversion=1\nlines=%d\nsum_fen=%d\nbytes=%d\nsha256=%s\nsm3=%s\n"
            .formatted(
                world.platform(),
                day,
                kind,
                lines.size(),
                sum,
                bytes.length,
                HexFormat.of().formatHex(sha256),
                HexFormat.of().formatHex(sm3Out));
    assertTrue(isSigned(manifest, signed), () -> signed + " is not what " + manifest + " says");
    assertEquals(lines.size(), manifest.path("lines").asInt());
    assertEquals(sum, manifest.path("sum_fen").asLong());
    assertEquals(
        "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":",
        file.headers().firstValue("content-digest").orElse(""));
    assertEquals(
        Integer.toString(bytes.length), file.headers().firstValue("content-length").orElse(""));
    return bytes;
  }

  private boolean isSigned(JsonNode manifest, String text) throws Exception {
    HttpResponse<byte[]> published =
        http.send(
            HttpRequest.newBuilder(service.resolve("/v1/bank-keys")).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    for (JsonNode key : JSON.readTree(published.body()).path("keys")) {
      if (key.path("key_id").equals(manifest.path("key_id"))) {
        assertEquals("CHECK_FILE", key.path("purpose").asText());
        String base64 = key.path("public_key").asText().replaceAll("-----[A-Z ]+-----|\\s", "");
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
            KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64))));
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(manifest.path("signature").asText()));
      }
    }
    return false;
  }

  private JsonNode manifest(LocalDate day, String kind) {
    SignedCalls.Answer answer = calls.get("/v1/check-files/" + day + "/" + kind);
    assertEquals(200, answer.status(), answer.body()::toString);
    String here = ConfigProvider.getConfig().getValue("depository.public-url", String.class);
    assertTrue(answer.body().path("url").asText().startsWith(here + "/v1/check-file-contents/"));
    return answer.body();
  }

  private HttpResponse<byte[]> fetched(String ticket) throws Exception {
    return http.send(
        HttpRequest.newBuilder(service.resolve("/v1/check-file-contents/" + ticket)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
