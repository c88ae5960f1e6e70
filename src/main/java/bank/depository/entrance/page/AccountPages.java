package bank.depository.entrance.page;

import bank.depository.account.CustomerKey;
import bank.depository.account.MovementQueries;
import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.account.SubAccount;
import bank.depository.account.SubAccountQueries;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.hostedpage.page.RowView;
import bank.depository.ledger.DayRange;
import bank.depository.ledger.HoldReason;
import bank.depository.ledger.JournalEntry;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.Money;
import bank.depository.shared.ShanghaiTime;
import bank.depository.statement.MovementWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what the pages of an account show. Reads only. */
@ApplicationScoped
class AccountPages {

  /** Movements on the first page of an account. */
  static final int NEWEST = 5;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiTime.ZONE);

  private final SubAccountQueries accounts;
  private final MovementQueries movements;
  private final PlatformProfiles platforms;

  AccountPages(SubAccountQueries accounts, MovementQueries movements, PlatformProfiles platforms) {
    this.accounts = accounts;
    this.movements = movements;
    this.platforms = platforms;
  }

  /** The address of the account of that number. */
  static String home(int number) {
    return EntranceDesk.HOME + "/a/" + number;
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  EntranceViews.Accounts choices(EntranceCall call) {
    List<EntranceViews.Choice> choices = new ArrayList<>();
    int number = 1;
    for (CustomerKey key : call.visit().accounts()) {
      SubAccountSheet sheet = accounts.handle(key.platform(), key.customerNo());
      choices.add(
          new EntranceViews.Choice(
              home(number++),
              platforms.handle(key.platform()).name(),
              sheet.account().number().grouped()));
    }
    return new EntranceViews.Accounts(choices, time(call.visit().signedInAt()));
  }

  SubAccountSheet sheet(EntranceCall call, int number) {
    CustomerKey key = call.account(number);
    return accounts.handle(key.platform(), key.customerNo());
  }

  EntranceViews.Account account(EntranceCall call, int number) {
    CustomerKey key = call.account(number);
    SubAccountSheet sheet = sheet(call, number);
    return new EntranceViews.Account(
        home(number),
        sheet.account().number().grouped(),
        sheet.customer().nameMask(),
        sheet.balance().available().inYuan(),
        RowView.of(rows(key, sheet), call.language()),
        newest(call, number),
        sheet.account().state() == SubAccount.State.OPEN,
        call.visit().accounts().size() > 1);
  }

  private List<PageRow> rows(CustomerKey key, SubAccountSheet sheet) {
    List<PageRow> rows = new ArrayList<>();
    rows.add(yuan(Text.of("余额", "Balance"), sheet.balance().balance()));
    sheet.heldByReason().forEach((reason, held) -> rows.add(yuan(words(reason), held)));
    rows.add(yuan(Text.of("司法冻结", "Frozen"), sheet.balance().frozen()));
    rows.add(yuan(Text.of("提现在途", "Withdrawals in transit"), sheet.payoutsInTransit()));
    rows.add(PageRow.of(Text.of("所属平台", "Platform"), platforms.handle(key.platform()).name()));
    sheet
        .card()
        .ifPresent(
            card ->
                rows.add(
                    PageRow.of(
                        Text.of("绑定的银行卡", "Bound card"),
                        card.issuerName() + " " + card.cardNoMask())));
    return rows;
  }

  private static PageRow yuan(Text label, Money amount) {
    return new PageRow(label, Text.yuan(amount));
  }

  private static Text words(HoldReason reason) {
    return switch (reason) {
      case BID -> Text.of("投标冻结", "Held for bids");
    };
  }

  private List<EntranceViews.MovementLine> newest(EntranceCall call, int number) {
    CustomerKey key = call.account(number);
    return movements
        .handle(
            key.platform(),
            new MovementQueries.Backward(key.customerNo(), Optional.empty(), DayRange.ALL, NEWEST))
        .stream()
        .map(movement -> line(movement, number, call.language()))
        .toList();
  }

  static EntranceViews.MovementLine line(
      SubAccountMovement movement, int number, Language language) {
    JournalEntry entry = movement.entry();
    return new EntranceViews.MovementLine(
        home(number) + "/movements/" + entry.seq(),
        MovementWords.kind(movement).in(language),
        time(entry.at()),
        MovementWords.effect(entry.effect()).in(language),
        entry.amount().inYuan());
  }
}
