package bank.depository.ledger;

/** All accounts of one kind together; fen. A total may exceed what one account can have. */
public record AccountTotal(AccountKind kind, long accounts, long balanceFen, long heldFen) {}
