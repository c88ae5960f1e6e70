package bank.depository.books;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What must never contradict itself in the registers of loans, each as a query for the rows that
 * do.
 */
final class LoanInvariants {

  static final Map<String, String> QUERIES = all();

  private LoanInvariants() {}

  private static Map<String, String> all() {
    Map<String, String> all = ofProjects();
    all.putAll(ofClaims());
    return all;
  }

  private static Map<String, String> ofProjects() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put(
        "a project has raised what its bids hold",
        """
        select p.project_no, p.raised_fen, p.bids, b.held, b.count
        from depository.project p cross join lateral (
          select coalesce(sum(amount_fen), 0) as held, count(*) as count from depository.bid b
          where b.platform_id = p.platform_id and b.project_no = p.project_no
            and b.state in ('HELD', 'DISBURSED')) b
        where p.platform_id = :platform and (p.raised_fen, p.bids) <> (b.held, b.count)
        """);
    queries.put(
        "every bid that holds money has its hold, and every hold its bid",
        """
        select b.bid_id, b.amount_fen, h.hold_id, h.remaining
        from (select * from depository.bid where platform_id = :platform and state = 'HELD') b
        full join (select * from ledger.hold where platform_id = :platform) h on h.hold_id = b.bid_id
        where b.amount_fen is distinct from h.remaining or b.lender_account is distinct from h.account_id
        """);
    queries.put(
        "claims are owed what instalments have still to bring",
        """
        select p.project_no, c.outstanding, i.due
        from depository.project p
        cross join lateral (select coalesce(sum(outstanding_fen), 0) as outstanding from depository.claim c
          where c.platform_id = p.platform_id and c.project_no = p.project_no) c
        cross join lateral (select coalesce(sum(principal_fen), 0) as due from depository.instalment i
          where i.platform_id = p.platform_id and i.project_no = p.project_no and i.state = 'DUE') i
        where p.platform_id = :platform and c.outstanding <> i.due
        """);
    return queries;
  }

  private static Map<String, String> ofClaims() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put(
        "a project is settled when no instalment is due, and not before",
        """
        select p.project_no, p.state from depository.project p
        where p.platform_id = :platform and p.state in ('DISBURSED', 'SETTLED')
          and (p.state = 'SETTLED') = exists (select from depository.instalment i
            where i.platform_id = p.platform_id and i.project_no = p.project_no and i.state = 'DUE')
        """);
    queries.put(
        "each claim's story is gapless and ends where the claim stands",
        """
        select c.project_no, c.claim_no, c.entries, c.outstanding_fen, e.count, e.last, e.paid
        from depository.claim c cross join lateral (
          select count(*) as count, max(entry_no) as last,
            sum(case kind when 'CREATED' then principal_fen else -principal_fen end) as paid
          from depository.claim_entry e where e.platform_id = c.platform_id
            and e.project_no = c.project_no and e.claim_no = c.claim_no) e
        where c.platform_id = :platform
          and (e.count <> c.entries or e.last <> c.entries or e.paid <> c.outstanding_fen)
        """);
    queries.put(
        "what claims were paid is what the ledger moved",
        """
        select o.order_id, e.principal, e.interest, t.principal, t.interest
        from (select order_id, sum(principal_fen) as principal, sum(interest_fen) as interest
              from depository.claim_entry where platform_id = :platform group by order_id) e
        full join (select order_id,
                sum(amount) filter (where kind in ('DISBURSEMENT', 'PRINCIPAL', 'GUARANTOR_PRINCIPAL')) as principal,
                coalesce(sum(amount) filter (where kind in ('INTEREST', 'GUARANTOR_INTEREST')), 0) as interest
              from ledger.transfer where platform_id = :platform and kind in
                ('DISBURSEMENT', 'PRINCIPAL', 'GUARANTOR_PRINCIPAL', 'INTEREST', 'GUARANTOR_INTEREST')
              group by order_id) t using (order_id)
        cross join lateral (select order_id) o
        where (e.principal, e.interest) is distinct from (coalesce(t.principal, 0), t.interest)
        """);
    return queries;
  }
}
