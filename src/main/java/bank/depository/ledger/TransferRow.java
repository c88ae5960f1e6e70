package bank.depository.ledger;

import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One transfer as it stands in the books. */
public record TransferRow(
    TransferNo no,
    LocalDate businessDay,
    Instant at,
    InstructionKind instruction,
    TransferKind kind,
    OrderId order,
    LegalBasis basis,
    Optional<String> projectNo,
    Optional<HoldId> capturedHold,
    AccountId debit,
    AccountId credit,
    Money amount) {}
