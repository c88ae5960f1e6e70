package bank.depository.platform.store;

import bank.depository.shared.PlatformId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Function;

/** Reads the rows of one platform. */
final class Rows {

  private Rows() {}

  /** The rows that {@code sql} finds for its parameter {@code :platform}. */
  static <T> List<T> of(
      EntityManager entityManager, String sql, PlatformId platform, Function<Tuple, T> reader) {
    List<?> rows =
        entityManager
            .createNativeQuery(sql, Tuple.class)
            .setParameter("platform", platform.value())
            .getResultList();
    return rows.stream().map(Tuple.class::cast).map(reader).toList();
  }
}
