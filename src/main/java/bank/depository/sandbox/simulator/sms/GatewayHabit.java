package bank.depository.sandbox.simulator.sms;

import bank.depository.sandbox.simulator.wire.MagicValue;
import bank.depository.sandbox.simulator.wire.Manner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the gateway treats a mobile number, told by its first nine digits. */
enum GatewayHabit {
  ORDINARY("", "delivered at once", null, Manner.TRUTHFUL, Effect.DELIVERED),
  NOT_IN_SERVICE(
      "01",
      "REFUSED, NUMBER_NOT_IN_SERVICE",
      "NUMBER_NOT_IN_SERVICE",
      Manner.TRUTHFUL,
      Effect.KEPT_BACK),
  BLOCKED(
      "02", "REFUSED, BLOCKED_BY_CARRIER", "BLOCKED_BY_CARRIER", Manner.TRUTHFUL, Effect.KEPT_BACK),
  LOST("03", "ACCEPTED, but never reaches the phone", null, Manner.TRUTHFUL, Effect.KEPT_BACK),
  SILENT_IDLE(
      "10", "never answers; has not taken the message", null, Manner.SILENT, Effect.NOT_TAKEN),
  SILENT("11", "never answers; has delivered it", null, Manner.SILENT, Effect.DELIVERED),
  GARBLED(
      "20",
      "answers 200 with a body that is cut off; has delivered it",
      null,
      Manner.CUT_OFF,
      Effect.DELIVERED),
  FAULTY("21", "answers 500; has delivered it", null, Manner.FAULTY, Effect.DELIVERED),
  UNAVAILABLE(
      "22", "answers 503; has not taken the message", null, Manner.UNAVAILABLE, Effect.NOT_TAKEN);

  private static final String BEGINNING = "1990000";

  /** What becomes of the message. */
  enum Effect {
    DELIVERED,
    KEPT_BACK,
    NOT_TAKEN
  }

  private final String digits;
  private final String outcome;
  private final @Nullable String refusalCode;
  private final Manner manner;
  private final Effect effect;

  GatewayHabit(
      String digits, String outcome, @Nullable String refusalCode, Manner manner, Effect effect) {
    this.digits = digits;
    this.outcome = outcome;
    this.refusalCode = refusalCode;
    this.manner = manner;
    this.effect = effect;
  }

  static GatewayHabit of(String mobile) {
    return Arrays.stream(values())
        .filter(habit -> habit != ORDINARY && mobile.startsWith(BEGINNING + habit.digits))
        .findFirst()
        .orElse(ORDINARY);
  }

  static List<MagicValue> magicValues() {
    return Arrays.stream(values())
        .filter(habit -> habit != ORDINARY)
        .map(GatewayHabit::told)
        .toList();
  }

  private MagicValue told() {
    return new MagicValue("sms", BEGINNING + digits, outcome, BEGINNING + digits + "01");
  }

  String status() {
    return refusalCode == null ? "ACCEPTED" : "REFUSED";
  }

  Optional<String> refusalCode() {
    return Optional.ofNullable(refusalCode);
  }

  Manner manner() {
    return manner;
  }

  Effect effect() {
    return effect;
  }
}
