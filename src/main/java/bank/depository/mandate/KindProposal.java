package bank.depository.mandate;

/** What the second person decides on. */
record KindProposal(
    int platformId, String name, MandateKind kind, KindChange change, String reason) {}
