package bank.depository.sandbox.simulator.issuer;

import bank.depository.sandbox.simulator.store.Facts;
import bank.depository.sandbox.simulator.store.Store;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.wire.Answer;
import bank.depository.sandbox.simulator.wire.Call;
import bank.depository.sandbox.simulator.wire.Json;
import bank.depository.sandbox.simulator.wire.MagicValue;
import bank.depository.sandbox.simulator.wire.Route;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The card issuer's side of {@code api-spec/issuer.yaml}. */
public final class Issuer {

  private static final String WRONG_CARD_PASSWORD = "000000";

  private final Store store;
  private final Facts facts;
  private final Clock clock;
  private final Duration delay;

  /** An issuer that keeps its answers in the store; {@code delay} is what "later" means. */
  public Issuer(Store store, Clock clock, Duration delay) {
    this.store = store;
    this.facts = new Facts(store);
    this.clock = clock;
    this.delay = delay;
  }

  /** The wire's operations. */
  public List<Route> routes() {
    return List.of(
        Route.keyed("POST", "/issuer/verifications", this::verify),
        Route.keyed("GET", "/issuer/verifications/{request_no}", this::find),
        Route.keyed("GET", "/issuer/keys", call -> keys()));
  }

  /** The documented values. */
  public static List<MagicValue> magicValues() {
    return IssuerHabit.magicValues();
  }

  private Answer verify(Call call) {
    VerificationRequest request = call.read(VerificationRequest.class);
    Judgment judgment = new Judgment(request, passwordWrong(request), clock.instant());
    Optional<String> known =
        store.write(
            tx -> {
              Optional<String> found = known(tx, request, judgment.at());
              if (found.isEmpty() && judgment.isMade()) {
                keep(tx, judgment);
              }
              return found;
            });
    return known.map(Issuer::raw).orElseGet(judgment::answer);
  }

  private boolean passwordWrong(VerificationRequest request) {
    var blob = request.cardPassword();
    return blob != null
        && new CardPasswordKey(facts)
            .open(blob.keyId(), blob.ciphertext())
            .equals(WRONG_CARD_PASSWORD);
  }

  private static Optional<String> known(Tx tx, VerificationRequest request, Instant now) {
    return tx.first(
        "SELECT content, CASE WHEN final_from <= ? THEN final_answer ELSE first_answer END AS answer"
            + " FROM issuer_verification WHERE request_no = ?",
        row -> {
          if (!row.text("content").equals(Json.digest(request.content()))) {
            throw WireRefusal.conflict(
                "REQUEST_NO_CONFLICT", "the number was used for another question");
          }
          return row.text("answer");
        },
        now,
        request.requestNo());
  }

  private void keep(Tx tx, Judgment judgment) {
    tx.update(
        "INSERT INTO issuer_verification (request_no, content, first_answer, final_answer, final_from)"
            + " VALUES (?, ?, ?, ?, ?)",
        judgment.request().requestNo(),
        Json.digest(judgment.request().content()),
        text(judgment.first()),
        text(judgment.last()),
        judgment.at().plus(delay));
  }

  private Answer find(Call call) {
    Instant now = clock.instant();
    return raw(
        store
            .write(
                tx ->
                    tx.first(
                        "SELECT CASE WHEN final_from <= ? THEN final_answer ELSE first_answer END"
                            + " AS answer FROM issuer_verification WHERE request_no = ?",
                        row -> row.text("answer"),
                        now,
                        call.parameter("request_no")))
            .orElseThrow(
                () ->
                    WireRefusal.notFound(
                        "VERIFICATION_NOT_FOUND", "nothing was checked under that number")));
  }

  private record Key(String keyId, String algorithm, String publicKey) {}

  private record Keys(List<Key> keys) {}

  private Answer keys() {
    CardPasswordKey key = new CardPasswordKey(facts);
    return Answer.json(new Keys(List.of(new Key(CardPasswordKey.KEY_ID, "SM2", key.publicKey()))));
  }

  private static Answer raw(String json) {
    return Answer.bytes(200, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Verification verification) {
    return new String(Json.bytes(verification), StandardCharsets.UTF_8);
  }
}
