package bank.depository.platform;

/** What the second person decides on. */
record StateChangeProposal(
    int platformId, String name, PlatformState from, PlatformState to, String reason) {}
