package bank.depository.account.rest;

import bank.depository.account.BankCardBinding;
import bank.depository.account.Customer;
import bank.depository.account.CustomerRole;
import bank.depository.account.SubAccount;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.identity.IdType;
import bank.depository.ledger.Balance;
import bank.depository.ledger.HoldReason;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the platform is told of a customer's sub-account. People are masked (INF-02).
 *
 * @param card the bound card, where there is one
 * @param businessDay the open business day, on which the balance stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubAccountView(
    String customerNo,
    String subAccountNo,
    SubAccount.State state,
    List<CustomerRole> roles,
    String nameMask,
    IdType idType,
    String idNumberMask,
    String mobileMask,
    @Nullable LocalDate papersValidUntil,
    @Nullable CardView card,
    BalanceView balance,
    LocalDate businessDay,
    Instant openedAt) {

  /** A bound card. */
  record CardView(String cardNoMask, String issuerCode, String issuerName, boolean withdrawalOnly) {

    static CardView of(BankCardBinding card) {
      return new CardView(
          card.cardNoMask(), card.issuerCode(), card.issuerName(), card.isWithdrawalOnly());
    }
  }

  /**
   * Money in fen; available is the balance without what is held and frozen, and never below zero.
   *
   * @param payoutsInTransitFen withdrawn, no longer in the balance, and not yet certain to be paid
   */
  record BalanceView(
      long balanceFen,
      long heldFen,
      long frozenFen,
      long availableFen,
      List<HeldView> heldByReason,
      long payoutsInTransitFen) {}

  /** What is held for one reason. */
  record HeldView(HoldReason reason, long amountFen) {}

  static SubAccountView of(SubAccountSheet sheet) {
    SubAccount account = sheet.account();
    Customer customer = sheet.customer();
    return new SubAccountView(
        account.customerNo(),
        account.number().value(),
        account.state(),
        List.copyOf(customer.roles()),
        customer.nameMask(),
        customer.idType(),
        customer.idNumberMask(),
        customer.mobileMask(),
        customer.papersValidUntil().orElse(null),
        sheet.card().map(CardView::of).orElse(null),
        balance(sheet),
        sheet.balance().businessDay(),
        account.openedAt());
  }

  private static BalanceView balance(SubAccountSheet sheet) {
    Balance balance = sheet.balance();
    return new BalanceView(
        balance.balance().fen(),
        balance.held().fen(),
        balance.frozen().fen(),
        balance.available().fen(),
        sheet.heldByReason().entrySet().stream()
            .map(held -> new HeldView(held.getKey(), held.getValue().fen()))
            .toList(),
        sheet.payoutsInTransit().fen());
  }
}
