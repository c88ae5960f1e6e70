package bank.depository.ledger;

/** All transfers of one kind of a day together; fen. */
public record TransferTotal(TransferKind kind, long transfers, long amountFen) {}
