package bank.depository.ledger.store;

import bank.depository.ledger.Invariants;
import bank.depository.ledger.Violation;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.util.List;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlInvariants implements Invariants {

  private final LedgerConnection connection;

  SqlInvariants(LedgerConnection connection) {
    this.connection = connection;
  }

  @Override
  public List<Violation> violations(PlatformId platform) {
    return connection.call(
        open -> {
          try (PreparedStatement query =
              open.prepareStatement("select rule, detail from ledger.violations(?)")) {
            query.setInt(1, platform.value());
            return Rows.all(query, row -> new Violation(row.getString(1), row.getString(2)));
          }
        });
  }
}
