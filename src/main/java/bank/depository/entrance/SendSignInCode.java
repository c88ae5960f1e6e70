package bank.depository.entrance;

import bank.depository.account.PersonDirectory;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.sms.SmsDesk;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for who said who they are, and sends them a code, after the answer was given: so the time
 * of the answer tells nobody whether there is such a customer. What is lost with a node, the
 * customer asks for again.
 */
@ApplicationScoped
class SendSignInCode {

  /** Attempts worked on at the same time. */
  static final int AT_ONCE = 2;

  /** Attempts that may wait. */
  static final int MOST_WAITING = 500;

  private static final Logger LOG = Logger.getLogger(SendSignInCode.class);

  private final Sending sending;
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING));

  SendSignInCode(Sending sending) {
    this.sending = sending;
  }

  /** Takes it up. Refuses TEMPORARILY_UNAVAILABLE where too many wait. */
  void later(BrowserSecret browser, PersonDirectory.Said said) {
    try {
      workers.execute(() -> sending.send(browser, said));
    } catch (RejectedExecutionException full) {
      throw new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE);
    }
  }

  @PreDestroy
  void stop() {
    workers.shutdownNow();
  }

  /** The work itself. */
  @ApplicationScoped
  static class Sending {

    private final FindPerson findPerson;
    private final SmsDesk sms;

    Sending(FindPerson findPerson, SmsDesk sms) {
      this.findPerson = findPerson;
      this.sms = sms;
    }

    @ActivateRequestContext
    void send(BrowserSecret browser, PersonDirectory.Said said) {
      try {
        findPerson.handle(browser, said).ifPresent(code -> sms.sendCode(code.binding()));
      } catch (Refusal refusal) {
        LOG.infof("no code for an attempt to sign in: %s", refusal.code());
      } catch (RuntimeException defect) {
        LOG.error("an attempt to sign in could not be worked on", defect);
      }
    }
  }
}
