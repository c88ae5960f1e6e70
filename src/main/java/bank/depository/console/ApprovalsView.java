package bank.depository.console;

import bank.depository.approval.ApprovalQueries;
import bank.depository.approval.ApprovalState;
import java.util.List;

/** A list of proposals of one state. */
public record ApprovalsView(
    ApprovalState state, List<ApprovalState> states, List<ApprovalQueries.View> rows) {}
