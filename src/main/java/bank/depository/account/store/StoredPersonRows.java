package bank.depository.account.store;

import bank.depository.account.CustomerKey;
import bank.depository.account.PersonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredPersonRows implements PersonRows {

  private static final String FIND =
      "select platform_id, customer_no from depository.customers_of_person(?, ?)";

  private final EntityManager entityManager;

  StoredPersonRows(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<CustomerKey> find(List<byte[]> identityDigests, List<byte[]> mobileDigests) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(connection -> find(connection, identityDigests, mobileDigests));
  }

  private static List<CustomerKey> find(
      Connection connection, List<byte[]> identities, List<byte[]> mobiles) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setArray(1, connection.createArrayOf("bytea", identities.toArray(new byte[0][])));
      statement.setArray(2, connection.createArrayOf("bytea", mobiles.toArray(new byte[0][])));
      List<CustomerKey> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(new CustomerKey(rows.getInt(1), rows.getString(2)));
        }
      }
      return found;
    }
  }
}
