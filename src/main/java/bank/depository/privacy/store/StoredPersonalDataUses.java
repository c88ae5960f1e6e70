package bank.depository.privacy.store;

import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.PersonalDataUse;
import bank.depository.privacy.PersonalDataUses;
import bank.depository.privacy.PurposeSummary;
import bank.depository.shared.PlatformId;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredPersonalDataUses implements PersonalDataUses {

  private static final String ADD =
      "insert into depository.personal_data_use (platform_id, use_id, customer_no, used_by, purpose,"
          + " used_on, recorded_at) values (?, ?, ?, ?, ?, ?, ?)";

  private static final String OF_CUSTOMER =
      "select purpose, used_by, count(*), count(distinct used_on), max(used_on) from"
          + " depository.personal_data_use where platform_id = :platform and customer_no = :customer"
          + " group by purpose, used_by order by 5 desc, 1, 2";

  private final EntityManager entityManager;

  StoredPersonalDataUses(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Past the session, which would first write all that the use case has not finished. */
  @Override
  public void add(PersonalDataUse use, Instant now) {
    entityManager.unwrap(Session.class).doWork(connection -> add(connection, use, now));
  }

  private static void add(Connection connection, PersonalDataUse use, Instant now)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      int at = 0;
      statement.setInt(++at, use.of().platformId());
      statement.setObject(++at, UuidCreator.getTimeOrderedEpochPlus1());
      statement.setString(++at, use.of().customerNo());
      statement.setString(++at, use.by().name());
      statement.setString(++at, use.purpose().name());
      statement.setObject(++at, use.day());
      statement.setObject(++at, now.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  @Override
  public List<PurposeSummary> ofCustomer(PlatformId platform, String customerNo) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(OF_CUSTOMER, Tuple.class)
            .setParameter("platform", platform.value())
            .setParameter("customer", customerNo)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new PurposeSummary(
                    DataPurpose.valueOf(row.get(0, String.class)),
                    PersonalDataUse.By.valueOf(row.get(1, String.class)),
                    row.get(2, Long.class),
                    row.get(3, Long.class),
                    row.get(4, LocalDate.class)))
        .toList();
  }
}
