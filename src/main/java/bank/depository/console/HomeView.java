package bank.depository.console;

import bank.depository.approval.ApprovalQueries;
import bank.depository.platform.AdmissionQueries;
import java.util.List;

/**
 * A member's work list.
 *
 * @param toDecide proposals of others that they may decide
 * @param mine their own proposals that wait
 * @param applying applications that are being put together
 */
public record HomeView(
    List<ApprovalQueries.View> toDecide,
    List<ApprovalQueries.View> mine,
    List<AdmissionQueries.Row> applying) {}
