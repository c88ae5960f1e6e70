package bank.depository.ledger.store;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.HoldId;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.JournalEntry;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.TransferKind;
import bank.depository.ledger.TransferNo;
import bank.depository.ledger.TransferRow;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Rows of the journal as the business says them. */
final class JournalRows {

  /** Everything that {@link #transfer} reads. */
  static final String TRANSFERS =
      "select transfer_no, business_day, posted_at, instruction_kind, kind, order_id, basis,"
          + " basis_reference, project_no, captured_hold, debit_account, credit_account, amount"
          + " from ledger.transfer";

  private JournalRows() {}

  static TransferRow transfer(ResultSet row) throws SQLException {
    return new TransferRow(
        new TransferNo(row.getLong("transfer_no")),
        row.getObject("business_day", LocalDate.class),
        Rows.instant(row, "posted_at"),
        InstructionKind.valueOf(row.getString("instruction_kind")),
        TransferKind.valueOf(row.getString("kind")),
        new OrderId(Rows.uuid(row, "order_id")),
        new LegalBasis(
            LegalBasis.Kind.valueOf(row.getString("basis")), row.getString("basis_reference")),
        Rows.maybeText(row, "project_no"),
        Rows.maybeUuid(row, "captured_hold").map(HoldId::new),
        new AccountId(row.getLong("debit_account")),
        new AccountId(row.getLong("credit_account")),
        Money.ofFen(row.getLong("amount")));
  }

  static JournalEntry entry(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong("seq"),
        row.getObject("business_day", LocalDate.class),
        Rows.instant(row, "posted_at"),
        JournalEntry.Effect.valueOf(row.getString("effect")),
        row.getString("what"),
        Money.ofFen(row.getLong("amount")),
        Rows.maybeLong(row, "counterpart").map(AccountId::new),
        Rows.maybeLong(row, "transfer_no").map(TransferNo::new),
        Rows.maybeUuid(row, "hold_id").map(HoldId::new),
        new OrderId(Rows.uuid(row, "order_id")),
        Rows.maybeText(row, "project_no"),
        Money.ofFen(row.getLong("balance_after")),
        Money.ofFen(row.getLong("held_after")));
  }
}
