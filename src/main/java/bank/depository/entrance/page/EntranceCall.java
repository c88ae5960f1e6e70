package bank.depository.entrance.page;

import bank.depository.account.CustomerKey;
import bank.depository.entrance.ResumeEntrance;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.page.PageFrame;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.List;

/** One request of a customer who is signed in. */
public record EntranceCall(ResumeEntrance.Visit visit, PageFrame frame) {

  /** The page's language. */
  public Language language() {
    return frame.language();
  }

  /** The customer's account of that number, from 1. Refuses NOT_FOUND. */
  public CustomerKey account(int number) {
    List<CustomerKey> accounts = visit.accounts();
    if (number < 1 || number > accounts.size()) {
      throw new Refusal(ErrorCode.NOT_FOUND, "no such account in this session");
    }
    return accounts.get(number - 1);
  }
}
