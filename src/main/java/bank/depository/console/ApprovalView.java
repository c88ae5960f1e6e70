package bank.depository.console;

import bank.depository.approval.ApprovalQueries;

/**
 * A proposal on its page.
 *
 * @param makerName who proposed it, as colleagues know them
 * @param mine whether this member of staff made it
 * @param decidable whether this member of staff may decide it now
 */
public record ApprovalView(
    ApprovalQueries.View approval, String makerName, boolean mine, boolean decidable) {}
