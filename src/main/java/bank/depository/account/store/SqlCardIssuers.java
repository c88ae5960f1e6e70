package bank.depository.account.store;

import bank.depository.account.CardIssuer;
import bank.depository.account.CardIssuers;
import bank.depository.account.RecognizedCard;
import bank.depository.identity.BankAccountNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlCardIssuers implements CardIssuers {

  /** The most banks of one answer. */
  private static final int MOST = 1_000;

  private static final String VALID =
      " and valid_from <= :day and (valid_to is null or valid_to >= :day)";

  private final EntityManager entityManager;

  SqlCardIssuers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<RecognizedCard> recognize(BankAccountNo number, LocalDate day) {
    return rows(
            entityManager
                .createNativeQuery(
                    """
                    select issuer_code, card_type from depository.card_bin
                    where length = :length and prefix = any (:prefixes) order by length(prefix) desc limit 1
                    """,
                    Tuple.class)
                .setParameter("length", number.value().length())
                .setParameter("prefixes", prefixes(number.value())))
        .stream()
        .findFirst()
        .map(
            bin ->
                new RecognizedCard(
                    find(bin.get("issuer_code", String.class), day).orElseThrow(),
                    bin.get("card_type", String.class).equals("DEBIT")));
  }

  /** Only what the prefix can be leaves this place, not the number. */
  private static String[] prefixes(String number) {
    String[] prefixes = new String[7];
    for (int i = 0; i < prefixes.length; i++) {
      prefixes[i] = number.substring(0, i + 4);
    }
    return prefixes;
  }

  @Override
  public Optional<CardIssuer> find(String code, LocalDate day) {
    return rows(
            entityManager
                .createNativeQuery(
                    "select issuer_code, name_zh, name_en from depository.card_issuer"
                        + " where issuer_code = :code",
                    Tuple.class)
                .setParameter("code", code))
        .stream()
        .findFirst()
        .map(row -> issuer(row, day));
  }

  @Override
  public List<CardIssuer> all(LocalDate day) {
    return rows(
            entityManager
                .createNativeQuery(
                    "select issuer_code, name_zh, name_en from depository.card_issuer order by 1",
                    Tuple.class)
                .setMaxResults(MOST))
        .stream()
        .map(row -> issuer(row, day))
        .toList();
  }

  private CardIssuer issuer(Tuple row, LocalDate day) {
    String code = row.get("issuer_code", String.class);
    return new CardIssuer(
        code,
        row.get("name_zh", String.class),
        row.get("name_en", String.class),
        limits(code, day),
        windows(code, day));
  }

  private List<CardIssuer.Limit> limits(String code, LocalDate day) {
    return valid(
            "select channel, direction, per_payment_fen, per_day_fen from depository.channel_limit"
                + " where issuer_code = :code"
                + VALID
                + " order by channel, direction",
            code,
            day)
        .stream()
        .map(
            row ->
                new CardIssuer.Limit(
                    row.get("channel", String.class),
                    CardIssuer.Direction.valueOf(row.get("direction", String.class)),
                    row.get("per_payment_fen", Long.class),
                    row.get("per_day_fen", Long.class)))
        .toList();
  }

  private List<CardIssuer.Window> windows(String code, LocalDate day) {
    return valid(
            "select channel, cast(from_time as text) as f, cast(to_time as text) as t"
                + " from depository.channel_window where issuer_code = :code"
                + VALID
                + " order by channel, from_time",
            code,
            day)
        .stream()
        .map(
            row ->
                new CardIssuer.Window(
                    row.get("channel", String.class),
                    LocalTime.parse(row.get("f", String.class)),
                    LocalTime.parse(row.get("t", String.class))))
        .toList();
  }

  private List<Tuple> valid(String sql, String code, LocalDate day) {
    return rows(
        entityManager
            .createNativeQuery(sql, Tuple.class)
            .setParameter("code", code)
            .setParameter("day", day));
  }

  @SuppressWarnings("unchecked") // asked for as tuples
  private static List<Tuple> rows(Query query) {
    return query.getResultList();
  }
}
