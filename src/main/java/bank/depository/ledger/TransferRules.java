package bank.depository.ledger;

import static bank.depository.ledger.InstructionKind.BID;
import static bank.depository.ledger.InstructionKind.BID_CANCELLATION;
import static bank.depository.ledger.InstructionKind.DEPOSIT;
import static bank.depository.ledger.InstructionKind.DEPOSIT_RETURN;
import static bank.depository.ledger.InstructionKind.DEPOSIT_SETTLEMENT;
import static bank.depository.ledger.InstructionKind.DISBURSEMENT;
import static bank.depository.ledger.InstructionKind.FEE_SWEEP;
import static bank.depository.ledger.InstructionKind.FIRST_PAYMENT;
import static bank.depository.ledger.InstructionKind.GUARANTOR_REIMBURSEMENT;
import static bank.depository.ledger.InstructionKind.GUARANTOR_REPAYMENT;
import static bank.depository.ledger.InstructionKind.INCOMING_TRANSFER;
import static bank.depository.ledger.InstructionKind.INCOMING_TRANSFER_RETURN;
import static bank.depository.ledger.InstructionKind.LAPSE;
import static bank.depository.ledger.InstructionKind.REPAYMENT;
import static bank.depository.ledger.InstructionKind.VERIFICATION_PAYMENT;
import static bank.depository.ledger.InstructionKind.WITHDRAWAL;
import static bank.depository.ledger.InstructionKind.WITHDRAWAL_OUTCOME;
import static bank.depository.ledger.LegalBasis.Kind.MANDATE;
import static bank.depository.ledger.LegalBasis.Kind.OUTSIDE_CONFIRMATION;
import static bank.depository.ledger.LegalBasis.Kind.PASSWORD_CHECK;
import static bank.depository.ledger.LegalBasis.Kind.PLATFORM_CONTRACT;
import static bank.depository.ledger.LegalBasis.Kind.TWO_PERSON_DECISION;
import static bank.depository.ledger.LegalBasis.Kind.WIND_DOWN_PLAN;
import static bank.depository.ledger.TransferRules.Action.CAPTURE;
import static bank.depository.ledger.TransferRules.Action.PLACE;
import static bank.depository.ledger.TransferRules.Action.RELEASE;
import static bank.depository.ledger.TransferRules.Action.TRANSFER;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The one table of what an instruction may contain (ACC-01, ACC-04): under which legal basis, by
 * which action, which kind of transfer. What is not listed is refused, here and once more in the
 * database, whose table {@code ledger.transfer_rule} is compared with this one by a test.
 *
 * <p>A disbursement can only take what was held for it: that a platform may start it says nothing
 * about the rest of a lender's money.
 */
public final class TransferRules {

  /** What a movement does. */
  public enum Action {
    /** Moves available money. */
    TRANSFER,
    /** Moves held money. */
    CAPTURE,
    /** Holds available money. */
    PLACE,
    /** Frees held money. */
    RELEASE
  }

  /**
   * One thing that is allowed.
   *
   * @param what name of the transfer's kind or of the hold's reason; {@code HOLD} for any release
   */
  public record Rule(InstructionKind kind, LegalBasis.Kind basis, Action action, String what) {}

  /** Stands for the reason of whichever hold is released. */
  static final String ANY_HOLD = "HOLD";

  private static final LegalBasis.Kind[] CUSTOMER = {PASSWORD_CHECK, MANDATE};
  private static final Set<Rule> ALL = new LinkedHashSet<>();

  static {
    allow(DEPOSIT, TRANSFER, List.of(TransferKind.DEPOSIT), CUSTOMER);
    allow(DEPOSIT, TRANSFER, List.of(TransferKind.DEPOSIT), OUTSIDE_CONFIRMATION);
    allow(DEPOSIT, TRANSFER, List.of(TransferKind.DEPOSIT_TO_SUSPENSE), CUSTOMER);
    allow(DEPOSIT, TRANSFER, List.of(TransferKind.DEPOSIT_TO_SUSPENSE), OUTSIDE_CONFIRMATION);
    allow(DEPOSIT, TRANSFER, List.of(TransferKind.PLATFORM_FEE), CUSTOMER);
    allow(
        DEPOSIT_SETTLEMENT,
        TRANSFER,
        List.of(TransferKind.DEPOSIT_SETTLEMENT),
        OUTSIDE_CONFIRMATION);
    allow(
        DEPOSIT_RETURN,
        TRANSFER,
        List.of(
            TransferKind.DEPOSIT_TAKEN_BACK,
            TransferKind.DEPOSIT_TAKEN_BACK_FROM_SUSPENSE,
            TransferKind.DEPOSIT_TAKEN_BACK_SETTLEMENT,
            TransferKind.ADVANCE_GIVEN),
        OUTSIDE_CONFIRMATION);
    List<TransferKind> payout = List.of(TransferKind.WITHDRAWAL, TransferKind.PLATFORM_FEE);
    allow(WITHDRAWAL, TRANSFER, payout, CUSTOMER);
    allow(WITHDRAWAL, TRANSFER, List.of(TransferKind.WITHDRAWAL), WIND_DOWN_PLAN);
    allow(
        WITHDRAWAL_OUTCOME,
        TRANSFER,
        List.of(
            TransferKind.WITHDRAWAL,
            TransferKind.WITHDRAWAL_PAID,
            TransferKind.WITHDRAWAL_PAID_BACK,
            TransferKind.WITHDRAWAL_PAID_BACK_SETTLEMENT,
            TransferKind.WITHDRAWAL_RETURN,
            TransferKind.WITHDRAWAL_RETURN_TO_SUSPENSE,
            TransferKind.DEPOSIT_TO_SUSPENSE,
            TransferKind.ADVANCE_GIVEN,
            TransferKind.ADVANCE_REPAID),
        OUTSIDE_CONFIRMATION);
    allow(
        WITHDRAWAL_OUTCOME, TRANSFER, List.of(TransferKind.WITHDRAWAL_RETURN), TWO_PERSON_DECISION);
    allow(
        INCOMING_TRANSFER, TRANSFER, List.of(TransferKind.INCOMING_TRANSFER), OUTSIDE_CONFIRMATION);
    allow(FIRST_PAYMENT, TRANSFER, List.of(TransferKind.FIRST_PAYMENT), OUTSIDE_CONFIRMATION);
    allow(
        INCOMING_TRANSFER_RETURN,
        TRANSFER,
        List.of(
            TransferKind.INCOMING_TRANSFER_RETURN,
            TransferKind.WITHDRAWAL_RETURN_TO_SUSPENSE,
            TransferKind.INCOMING_TRANSFER,
            TransferKind.ADVANCE_GIVEN,
            TransferKind.ADVANCE_REPAID),
        OUTSIDE_CONFIRMATION);
    allow(
        VERIFICATION_PAYMENT,
        TRANSFER,
        List.of(TransferKind.VERIFICATION_PAYMENT, TransferKind.VERIFICATION_PAYMENT_RETURN),
        OUTSIDE_CONFIRMATION);
    allowHold(BID, PLACE, HoldReason.BID.name(), CUSTOMER);
    allow(BID, TRANSFER, List.of(TransferKind.PLATFORM_FEE), CUSTOMER);
    allowHold(BID_CANCELLATION, RELEASE, ANY_HOLD, PASSWORD_CHECK, PLATFORM_CONTRACT);
    allow(DISBURSEMENT, CAPTURE, List.of(TransferKind.DISBURSEMENT), PLATFORM_CONTRACT);
    allow(
        DISBURSEMENT,
        TRANSFER,
        List.of(TransferKind.ENTRUSTED_PAYMENT, TransferKind.PLATFORM_FEE),
        PLATFORM_CONTRACT);
    allowHold(DISBURSEMENT, RELEASE, ANY_HOLD, PLATFORM_CONTRACT);
    allowHold(LAPSE, RELEASE, ANY_HOLD, PLATFORM_CONTRACT, TWO_PERSON_DECISION, WIND_DOWN_PLAN);
    allow(
        REPAYMENT,
        TRANSFER,
        List.of(
            TransferKind.PRINCIPAL,
            TransferKind.INTEREST,
            TransferKind.PENALTY,
            TransferKind.PLATFORM_FEE),
        CUSTOMER);
    allow(
        GUARANTOR_REPAYMENT,
        TRANSFER,
        List.of(
            TransferKind.GUARANTOR_PRINCIPAL,
            TransferKind.GUARANTOR_INTEREST,
            TransferKind.GUARANTOR_PENALTY,
            TransferKind.PLATFORM_FEE),
        CUSTOMER);
    allow(
        GUARANTOR_REIMBURSEMENT,
        TRANSFER,
        List.of(TransferKind.GUARANTOR_REIMBURSEMENT, TransferKind.PLATFORM_FEE),
        CUSTOMER);
    allow(
        FEE_SWEEP,
        TRANSFER,
        List.of(TransferKind.FEE_SWEEP_OUT, TransferKind.FEE_SWEEP_IN),
        PLATFORM_CONTRACT);
  }

  private TransferRules() {}

  /** Every rule. */
  public static Set<Rule> all() {
    return Set.copyOf(ALL);
  }

  /**
   * Refuses what the table does not list with {@link ErrorCode#TRANSFER_NOT_ALLOWED}, and fees that
   * do not arrive as they left with {@link ErrorCode#SUMS_DIFFER}.
   */
  static void check(InstructionKind kind, LegalBasis.Kind basis, List<Movement> movements) {
    long sweptMinusArrived = 0;
    for (Movement movement : movements) {
      Rule asked = new Rule(kind, basis, actionOf(movement), whatOf(movement));
      if (!ALL.contains(asked)) {
        throw new Refusal(ErrorCode.TRANSFER_NOT_ALLOWED, asked.toString());
      }
      requireKinds(movement);
      if (movement instanceof Movement.Transfer transfer && kind == FEE_SWEEP) {
        long fen = transfer.amount().fen();
        sweptMinusArrived =
            Math.addExact(
                sweptMinusArrived, transfer.kind() == TransferKind.FEE_SWEEP_OUT ? fen : -fen);
      }
    }
    if (sweptMinusArrived != 0) {
      throw new Refusal(ErrorCode.SUMS_DIFFER, "swept minus arrived: " + sweptMinusArrived);
    }
  }

  /** What the movement does. */
  public static Action actionOf(Movement movement) {
    if (movement instanceof Movement.Transfer) {
      return TRANSFER;
    }
    if (movement instanceof Movement.CaptureHold) {
      return CAPTURE;
    }
    return movement instanceof Movement.PlaceHold ? PLACE : RELEASE;
  }

  /** The name of its transfer's kind or hold's reason. */
  public static String whatOf(Movement movement) {
    if (movement instanceof Movement.Transfer transfer) {
      return transfer.kind().name();
    }
    if (movement instanceof Movement.CaptureHold capture) {
      return capture.kind().name();
    }
    return movement instanceof Movement.PlaceHold place ? place.reason().name() : ANY_HOLD;
  }

  private static void requireKinds(Movement movement) {
    if (movement instanceof Movement.Transfer transfer) {
      requireKinds(transfer.kind(), transfer.debit(), transfer.credit());
    } else if (movement instanceof Movement.CaptureHold capture) {
      requireKinds(capture.kind(), capture.debit(), capture.credit());
    } else if (movement instanceof Movement.PlaceHold place) {
      requireSubAccount(place.account());
    } else if (movement instanceof Movement.ReleaseHold release) {
      requireSubAccount(release.account());
    }
  }

  private static void requireKinds(TransferKind kind, AccountId debit, AccountId credit) {
    if (debit.kind() != kind.debit() || credit.kind() != kind.credit()) {
      throw new Refusal(
          ErrorCode.TRANSFER_NOT_ALLOWED, kind + " from " + debit.kind() + " to " + credit.kind());
    }
  }

  private static void requireSubAccount(AccountId account) {
    if (account.kind() != AccountKind.SUB_ACCOUNT) {
      throw new Refusal(ErrorCode.TRANSFER_NOT_ALLOWED, "a hold on a " + account.kind());
    }
  }

  private static void allow(
      InstructionKind kind, Action action, List<TransferKind> whats, LegalBasis.Kind... bases) {
    whats.forEach(what -> allowHold(kind, action, what.name(), bases));
  }

  private static void allowHold(
      InstructionKind kind, Action action, String what, LegalBasis.Kind... bases) {
    Arrays.stream(bases).forEach(basis -> ALL.add(new Rule(kind, basis, action, what)));
  }
}
