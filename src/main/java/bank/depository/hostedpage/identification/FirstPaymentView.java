package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.page.RowView;
import java.util.List;

/**
 * The page of a first payment.
 *
 * @param steps how many steps the whole has; 0 where they are not counted
 * @param stage choose, pay, paying, tell or lost
 * @param account the account to prove, masked
 * @param rows what the customer is to do, as lines
 */
public record FirstPaymentView(
    String path, int steps, String stage, String account, List<RowView> rows, String returnUrl) {}
