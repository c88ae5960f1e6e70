package bank.depository.account;

import bank.depository.identity.BankAccountNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is known of banks and their cards on a day (Shanghai). */
public interface CardIssuers {

  /** The bank of that number; empty where the number tells nothing. */
  Optional<RecognizedCard> recognize(BankAccountNo number, LocalDate day);

  /** The bank of that code. */
  Optional<CardIssuer> find(String code, LocalDate day);

  /** All of them, by code. */
  List<CardIssuer> all(LocalDate day);
}
