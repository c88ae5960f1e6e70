package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import bank.depository.account.PersonDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Looks for the customer of an attempt, after it was answered. */
@ApplicationScoped
class FindPerson {

  private final EntranceBook book;
  private final PersonDirectory directory;

  FindPerson(EntranceBook book, PersonDirectory directory) {
    this.book = book;
    this.directory = directory;
  }

  /** Where the code goes; empty where there is no such customer. */
  @Transactional
  public Optional<SignInCode> handle(BrowserSecret browser, PersonDirectory.Said said) {
    book.enter(browser);
    Optional<SignInAttempt> attempt = book.lockNewest().filter(SignInAttempt::isOpen);
    List<CustomerKey> found = directory.find(said);
    attempt.ifPresent(made -> made.found(found));
    return attempt
        .filter(made -> !found.isEmpty())
        .map(made -> new SignInCode(made.id(), found.get(0).platform(), said.mobile()));
  }
}
