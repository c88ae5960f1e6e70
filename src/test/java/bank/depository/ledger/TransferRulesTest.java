package bank.depository.ledger;

import static bank.depository.ledger.LedgerWorld.CONFIRMED;
import static bank.depository.ledger.LedgerWorld.CONTRACT;
import static bank.depository.ledger.LedgerWorld.PASSWORD;
import static bank.depository.ledger.LedgerWorld.capture;
import static bank.depository.ledger.LedgerWorld.of;
import static bank.depository.ledger.LedgerWorld.place;
import static bank.depository.ledger.LedgerWorld.release;
import static bank.depository.ledger.LedgerWorld.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TransferRulesTest {

  @Inject LedgerWorld world;

  private PlatformId platform = new PlatformId(1000);
  private AccountId lender = new AccountId(1_000_000_001_000L);
  private AccountId borrower = new AccountId(1_000_000_001_001L);

  @BeforeEach
  void twoCustomers() {
    platform = world.newPlatform();
    lender = world.newAccount(platform, 1_000);
    borrower = world.newAccount(platform, 1_000);
  }

  @Test
  void theDatabaseHasTheSameRules() {
    assertEquals(
        rules(),
        lines(
            "select string_agg(concat_ws(' ', instruction_kind, basis, action, what, debit_kind,"
                + " credit_kind, for_project::text), chr(10)) from ledger.transfer_rule"));
  }

  @Test
  void theDocumentTellsTheSameRules() throws IOException {
    assertEquals(rules(), documented());
  }

  private static Set<String> documented() throws IOException {
    return Files.readAllLines(Path.of("docs", "ledger.md")).stream()
        .filter(line -> line.matches("\\| `[A-Z_]+` \\| (yes|no) \\| .*"))
        .flatMap(TransferRulesTest::rulesOf)
        .collect(Collectors.toSet());
  }

  @Test
  @Requirement(value = "ACC-04", says = "every instruction is checked for who must confirm it")
  void whatTheDocumentDoesNotListIsRefusedUnderEveryLegalBasis() throws IOException {
    Set<String> listed =
        documented().stream()
            .map(rule -> String.join(" ", List.of(rule.split(" ")).subList(0, 4)))
            .collect(Collectors.toSet());
    int refused = 0;
    for (InstructionKind kind : InstructionKind.values()) {
      for (LegalBasis.Kind basis : LegalBasis.Kind.values()) {
        for (Movement movement : everyMovement()) {
          String asked =
              String.join(
                  " ",
                  kind.name(),
                  basis.name(),
                  TransferRules.actionOf(movement).name(),
                  TransferRules.whatOf(movement));
          assertEquals(listed.contains(asked), isTaken(kind, basis, movement), asked);
          refused += listed.contains(asked) ? 0 : 1;
        }
      }
    }
    assertTrue(refused > 1_000, "combinations that were tried and refused: " + refused);
  }

  private static boolean isTaken(InstructionKind kind, LegalBasis.Kind basis, Movement movement) {
    try {
      TransferRules.check(kind, basis, List.of(movement));
      return true;
    } catch (Refusal refusal) {
      // One half of a fee sweep is listed, and refused for its missing other half.
      return refusal.code() == ErrorCode.SUMS_DIFFER;
    }
  }

  private List<Movement> everyMovement() {
    List<Movement> movements = new ArrayList<>();
    for (TransferKind kind : TransferKind.values()) {
      AccountId debit = account(kind.debit(), lender);
      AccountId credit = account(kind.credit(), borrower);
      movements.add(transfer(kind, debit, credit, 1));
      movements.add(new Movement.CaptureHold(HoldId.next(), kind, debit, credit, Money.ofFen(1)));
    }
    movements.add(place(HoldId.next(), lender, 1));
    movements.add(release(HoldId.next(), lender, 1));
    return movements;
  }

  private AccountId account(AccountKind kind, AccountId customer) {
    return kind == AccountKind.SUB_ACCOUNT ? customer : of(platform, kind);
  }

  /** One rule for each legal basis of a row. */
  private static Stream<String> rulesOf(String row) {
    String[] cells = row.substring(2, row.length() - 2).split(" \\| ");
    String[] movement = cells[2].split(" ");
    String action = movement.length == 1 ? "TRANSFER" : movement[0].toUpperCase(Locale.ROOT);
    return Arrays.stream(cells[4].split(", "))
        .map(
            basis ->
                String.join(
                    " ",
                    cells[0].replace("`", ""),
                    basis.toUpperCase(Locale.ROOT).replace(' ', '_'),
                    action,
                    movement[movement.length - 1],
                    cells[3].replace(" → ", " "),
                    String.valueOf(cells[1].equals("yes"))));
  }

  private static Set<String> rules() {
    return TransferRules.all().stream()
        .map(
            rule ->
                String.join(
                    " ",
                    rule.kind().name(),
                    rule.basis().name(),
                    rule.action().name(),
                    rule.what(),
                    kinds(rule),
                    String.valueOf(rule.kind().isForProject())))
        .collect(Collectors.toSet());
  }

  private static String kinds(TransferRules.Rule rule) {
    if (rule.action() == TransferRules.Action.PLACE
        || rule.action() == TransferRules.Action.RELEASE) {
      return "SUB_ACCOUNT";
    }
    TransferKind kind = TransferKind.valueOf(rule.what());
    return kind.debit() + " " + kind.credit();
  }

  @Test
  void theDatabaseHasTheSameKindsOfAccounts() {
    Set<String> ours =
        Stream.of(AccountKind.values())
            .map(
                kind ->
                    String.join(
                        " ",
                        String.valueOf(kind.number()),
                        kind.name(),
                        kind.side().name(),
                        kind.book().name(),
                        kind.name(),
                        String.valueOf(kind.isHot()),
                        kind.side() == AccountSide.DEBIT ? "1" : "-1"))
            .collect(Collectors.toSet());

    assertEquals(
        ours,
        lines(
            "select string_agg(concat_ws(' ', number, kind, normal_side, book,"
                + " ledger.kind_of(7000000000000 + number), ledger.is_hot(7000000000000 + number)::text,"
                + " ledger.debit_sign(7000000000000 + number)), chr(10)) from ledger.account_kind"));
  }

  @Test
  @Requirement(
      value = "ACC-01",
      says = "a platform can only start the transfers the contract names")
  void theContractDoesNotOpenACustomersAccount() {
    for (TransferKind kind :
        new TransferKind[] {
          TransferKind.DISBURSEMENT, TransferKind.PRINCIPAL, TransferKind.INTEREST
        }) {
      refused(InstructionKind.DISBURSEMENT, CONTRACT, transfer(kind, lender, borrower, 1));
      refused(InstructionKind.REPAYMENT, CONTRACT, transfer(kind, lender, borrower, 1));
    }
    refused(InstructionKind.BID, CONTRACT, place(HoldId.next(), lender, 1));
    refused(
        InstructionKind.WITHDRAWAL,
        CONTRACT,
        transfer(TransferKind.WITHDRAWAL, lender, of(platform, AccountKind.PAYOUTS_IN_TRANSIT), 1));
  }

  @Test
  @Requirement(
      value = "ACC-03",
      says = "no entry mixes the two outside the fee, marketing and interest-subsidy rules")
  void kindsOfAccountsMustFitTheKindOfTransfer() {
    AccountId fees = of(platform, AccountKind.FEES_AWAITING_SWEEP);
    refused(InstructionKind.REPAYMENT, PASSWORD, transfer(TransferKind.PRINCIPAL, lender, fees, 1));
    refused(
        InstructionKind.REPAYMENT,
        PASSWORD,
        transfer(TransferKind.PLATFORM_FEE, lender, of(platform, AccountKind.OWN_FUND_FEES), 1));
    refused(
        InstructionKind.DEPOSIT_SETTLEMENT,
        CONFIRMED,
        transfer(
            TransferKind.DEPOSIT_SETTLEMENT,
            of(platform, AccountKind.OWN_FUND),
            of(platform, AccountKind.DEPOSITS_IN_TRANSIT),
            1));
    refused(InstructionKind.BID, PASSWORD, place(HoldId.next(), fees, 1));
    refused(InstructionKind.REPAYMENT, PASSWORD, capture(HoldId.next(), lender, borrower, 1));
  }

  private void refused(InstructionKind kind, LegalBasis basis, Movement movement) {
    world.assertRefused(
        platform,
        ErrorCode.TRANSFER_NOT_ALLOWED,
        () -> world.post(platform, kind, basis, movement));
    assertEquals(
        Optional.of(ErrorCode.TRANSFER_NOT_ALLOWED),
        world.postUnchecked(platform, kind, basis, movement));
    assertEquals(
        Optional.of(ErrorCode.TRANSFER_NOT_ALLOWED),
        world.postUnchecked(platform, kind, basis, movement, movement));
  }

  @ParameterizedTest
  @CsvSource({
    "0, AMOUNT_OUT_OF_RANGE",
    "-1, AMOUNT_OUT_OF_RANGE",
    "null, AMOUNT_OUT_OF_RANGE",
    "1001, BALANCE_INSUFFICIENT",
    "9223372036854775807, BALANCE_INSUFFICIENT"
  })
  void theDatabaseItselfRefusesAmountsThatCannotBe(String amount, ErrorCode code) {
    String one =
        "select ledger.post_one(%s, now(), 'REPAYMENT', gen_random_uuid(), 'PASSWORD_CHECK', 'x', 'P1', 'TRANSFER', 'PRINCIPAL', null, %s, %s, %s)::text";
    assertEquals(
        Optional.of(code),
        world.refusedSql(platform, one.formatted(platform, lender, borrower, amount)));
    for (int lines : new int[] {1, 2, 40}) {
      String sql =
          "select ledger.post(%s, now(), 'REPAYMENT', gen_random_uuid(), 'PASSWORD_CHECK', 'x', 'P1', %s, %s, %s, %s, %s, %s)::text"
              .formatted(
                  platform,
                  filled("'TRANSFER'::text", lines),
                  filled("'PRINCIPAL'::text", lines),
                  filled("null::uuid", lines),
                  filled(lender + "::bigint", lines),
                  filled(borrower + "::bigint", lines),
                  filled(amount + "::bigint", lines));
      assertEquals(Optional.of(code), world.refusedSql(platform, sql), amount + " × " + lines);
    }
  }

  @Test
  void theDatabaseItselfRefusesOneAccountOnBothSidesAndTooManyLines() {
    String sql =
        "select ledger.post(%s, now(), 'REPAYMENT', gen_random_uuid(), 'PASSWORD_CHECK', 'x', 'P1', %s, %s, %s, %s, %s, %s)::text";
    assertEquals(
        Optional.of(ErrorCode.ACCOUNT_LISTED_TWICE),
        world.refusedSql(
            platform,
            "select ledger.post_one(%s, now(), 'REPAYMENT', gen_random_uuid(), 'PASSWORD_CHECK', 'x', 'P1', 'TRANSFER', 'PRINCIPAL', null, %s, %s, 1)::text"
                .formatted(platform, lender, lender)));
    for (int lines : new int[] {1, 2, 10_001}) {
      assertEquals(
          Optional.of(lines > 10_000 ? ErrorCode.TOO_MANY_LINES : ErrorCode.ACCOUNT_LISTED_TWICE),
          world.refusedSql(
              platform,
              sql.formatted(
                  platform,
                  filled("'TRANSFER'::text", lines),
                  filled("'PRINCIPAL'::text", lines),
                  filled("null::uuid", lines),
                  filled(lender + "::bigint", lines),
                  filled(lender + "::bigint", lines),
                  filled("1::bigint", lines))));
    }
  }

  @Test
  void theDatabaseItselfRefusesFeesThatArriveOtherwiseThanTheyLeft() {
    long base = platform.value() * 1_000_000_000L;
    assertEquals(
        Optional.of(ErrorCode.SUMS_DIFFER),
        world.refusedSql(
            platform,
            ("select ledger.post(%s, now(), 'FEE_SWEEP', gen_random_uuid(), 'PLATFORM_CONTRACT', 'x', null,"
                    + " '{TRANSFER}', '{FEE_SWEEP_IN}', '{null}', '{%s}', '{%s}', '{5}')::text")
                .formatted(platform, base + 21, base + 22)));
  }

  private static String filled(String value, int lines) {
    return "array_fill(%s, array[%d])".formatted(value, lines);
  }

  private Set<String> lines(String query) {
    return Arrays.stream(world.sql(DatabaseRole.API, platform, query).split("\n"))
        .collect(Collectors.toSet());
  }
}
