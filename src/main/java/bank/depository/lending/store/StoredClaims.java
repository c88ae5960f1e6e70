package bank.depository.lending.store;

import bank.depository.ledger.AccountId;
import bank.depository.lending.ClaimEvent;
import bank.depository.lending.ClaimPayment;
import bank.depository.lending.Claims;
import bank.depository.lending.InstalmentPayer;
import bank.depository.lending.OpenClaim;
import bank.depository.project.ProjectKey;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToLongFunction;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredClaims implements Claims {

  private final EntityManager entityManager;

  StoredClaims(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public int createFromBids(ProjectKey project, ClaimEvent event) {
    return about(
            project,
            event,
            """
            with paid_out as (
              update depository.bid set state = 'DISBURSED', ended_at = :at
              where platform_id = :platform and project_no = :project and state = 'HELD'
              returning bid_no, bid_id, lender_no, lender_account, amount_fen
            ), made as (
              insert into depository.claim (platform_id, project_no, claim_no, bid_id, lender_no, lender_account,
                principal_fen, outstanding_fen, entries)
              select :platform, :project, bid_no, bid_id, lender_no, lender_account, amount_fen, amount_fen, 1
              from paid_out
              returning claim_no, lender_no, principal_fen
            )
            insert into depository.claim_entry (platform_id, business_day, project_no, claim_no, entry_no, kind,
              principal_fen, interest_fen, outstanding_after_fen, lender_no, order_id, entered_at)
            select :platform, :day, :project, claim_no, 1, 'CREATED', principal_fen, 0, principal_fen, lender_no,
              :order, :at
            from made
            """)
        .executeUpdate();
  }

  @Override
  public List<OpenClaim> open(ProjectKey project) {
    return entityManager
        .createNativeQuery(
            """
            select claim_no, lender_account, outstanding_fen from depository.claim
            where platform_id = :platform and project_no = :project and outstanding_fen > 0
            order by claim_no
            """,
            Tuple.class)
        .setParameter("platform", project.platformId())
        .setParameter("project", project.projectNo())
        .getResultStream()
        .map(row -> open((Tuple) row))
        .toList();
  }

  private static OpenClaim open(Tuple row) {
    return new OpenClaim(
        row.get("claim_no", Integer.class),
        new AccountId(row.get("lender_account", Long.class)),
        Money.ofFen(row.get("outstanding_fen", Long.class)));
  }

  @Override
  public int paid(
      ProjectKey project,
      int instalmentNo,
      InstalmentPayer payer,
      List<ClaimPayment> payments,
      ClaimEvent event) {
    return about(
            project,
            event,
            """
            with changed as (
              update depository.claim c
              set outstanding_fen = c.outstanding_fen - p.principal_fen, entries = c.entries + 1
              from unnest(cast(:claims as bigint[]), cast(:principals as bigint[]), cast(:interests as bigint[]))
                as p (claim_no, principal_fen, interest_fen)
              where c.platform_id = :platform and c.project_no = :project and c.claim_no = p.claim_no
              returning c.claim_no, c.entries, c.outstanding_fen, c.lender_no, p.principal_fen, p.interest_fen
            )
            insert into depository.claim_entry (platform_id, business_day, project_no, claim_no, entry_no, kind,
              principal_fen, interest_fen, outstanding_after_fen, lender_no, order_id, instalment_no, entered_at)
            select :platform, :day, :project, claim_no, entries, :kind, principal_fen, interest_fen, outstanding_fen,
              lender_no, :order, :instalment, :at
            from changed
            """)
        .setParameter("claims", numbers(payments, payment -> payment.claim().claimNo()))
        .setParameter("principals", numbers(payments, payment -> payment.principal().fen()))
        .setParameter("interests", numbers(payments, payment -> payment.interest().fen()))
        .setParameter("kind", kind(payer))
        .setParameter("instalment", instalmentNo)
        .executeUpdate();
  }

  private static Long[] numbers(List<ClaimPayment> payments, ToLongFunction<ClaimPayment> number) {
    return payments.stream().mapToLong(number).boxed().toArray(Long[]::new);
  }

  private static String kind(InstalmentPayer payer) {
    return switch (payer) {
      case BORROWER -> "REPAID";
      case GUARANTOR -> "REPAID_BY_GUARANTOR";
    };
  }

  private Query about(ProjectKey project, ClaimEvent event, String statement) {
    return entityManager
        .createNativeQuery(statement)
        .setParameter("platform", project.platformId())
        .setParameter("project", project.projectNo())
        .setParameter("day", event.day())
        .setParameter("at", event.at().atOffset(ZoneOffset.UTC))
        .setParameter("order", event.order().value());
  }
}
