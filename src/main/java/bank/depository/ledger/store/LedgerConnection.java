package bank.depository.ledger.store;

import bank.depository.ledger.BooksBroken;
import bank.depository.ledger.Violation;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The caller's own connection, so that posting is part of its transaction, and the one place where
 * what the database refuses becomes a {@link Refusal}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LedgerConnection {

  private static final String REFUSED = "DP001";
  private static final String BROKEN = "DP002";
  private static final String OUT_OF_RANGE = "22003";

  private final EntityManager entityManager;

  LedgerConnection(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Work on a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Does {@code work} after everything that the caller has changed so far. */
  <T> T call(Work<T> work) {
    entityManager.flush();
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try {
                return work.on(connection);
              } catch (PSQLException e) {
                throw translated(e);
              }
            });
  }

  private static RuntimeException translated(PSQLException e) throws SQLException {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    ServerErrorMessage message = e.getServerErrorMessage();
    if (message == null) {
      throw e;
    }
    String detail = Optional.ofNullable(message.getDetail()).orElse("");
    String text = Optional.ofNullable(message.getMessage()).orElse("");
    return switch (state) {
      case REFUSED -> new Refusal(ErrorCode.valueOf(text), detail);
      case BROKEN -> new BooksBroken(List.of(new Violation(text, detail)));
      case OUT_OF_RANGE -> new Refusal(ErrorCode.AMOUNT_OUT_OF_RANGE, text);
      default -> throw e;
    };
  }
}
